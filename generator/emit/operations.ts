import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan, PlannedDescriptor, PlannedResource } from '../plan/package-plan.js';
import { sharedFacts } from './api-value.js';
import { descriptorValue } from './descriptor-value.js';
import { commentText, docParagraphs } from './encode/comment.js';
import { stringLiteral } from './encode/string-literal.js';
import { valueLiteral } from './encode/value-literal.js';
import { importsOf, type Imports } from './imports.js';
import { sentence } from './method-doc.js';
import type { ModuleDraft } from './module.js';
import { streamItemType } from './stream.js';
import { typeReferences, type TypeReferences } from './type-references.js';
import type { TypePrinter } from './type-printer.js';

/** `operations/<group>.ts`: one descriptor for each method. */
export function emitOperations(plan: PackagePlan, types: TypePrinter): readonly ModuleDraft[] {
  const shared = sharedFacts(plan.model);
  return plan.resources.map((resource) => {
    const path = `operations/${resource.file}.ts`;
    const imports = importsOf(path);
    const references = typeReferences(types, imports);
    return {
      path,
      imports,
      statements: resource.methods.map(({ descriptor }): StatementStructures => {
        const value = descriptorValue(descriptor, shared, imports);
        return {
          kind: StructureKind.VariableStatement,
          isExported: true,
          declarationKind: VariableDeclarationKind.Const,
          leadingTrivia: '\n',
          docs: [{ description: operationDoc(descriptor) }],
          declarations: [
            {
              name: descriptor.name,
              type: descriptorType(descriptor, references, imports),
              initializer: valueLiteral(value),
            },
          ],
        };
      }),
    };
  });
}

/** `operations.ts`: the descriptors of all groups. */
export function emitOperationsIndex(resources: readonly PlannedResource[]): ModuleDraft {
  return {
    path: 'operations.ts',
    imports: importsOf('operations.ts'),
    statements: resources.map(({ file }): StatementStructures => ({
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: `./operations/${file}.js`,
    })),
  };
}

function operationDoc({ operation, paths }: PlannedDescriptor): string {
  const targets = paths.map((path) => `\`${operation.method} ${path}\``).join(', ');
  return commentText(docParagraphs(operation.summary === undefined ? undefined : sentence(operation.summary), targets));
}

function descriptorType(descriptor: PlannedDescriptor, references: TypeReferences, imports: Imports): string {
  const input = inputType(descriptor, references, imports);
  if (descriptor.stream !== undefined) {
    const item = streamItemType(descriptor.stream, references, imports);
    const parts = [input, item, ...errorsType(descriptor, references)];
    return `${imports.type('runtime/operation.js', 'StreamOperation')}<${parts.join(', ')}>`;
  }
  const output = references.type(descriptor.output);
  const errors = errorsType(descriptor, references);
  if (descriptor.item === undefined || descriptor.operation.pagination === undefined) {
    return `${imports.type('runtime/operation.js', 'Operation')}<${[input, output, ...errors].join(', ')}>`;
  }
  const parts = [input, references.type(descriptor.item), output, ...errors];
  return `${imports.type('runtime/operation.js', 'PagedOperation')}<${parts.join(', ')}>`;
}

/** Error bodies by status: `Record<400 | 401, ErrorBody>`. */
function errorsType({ errors }: PlannedDescriptor, references: TypeReferences): readonly string[] {
  if (errors.length === 0) return [];
  const records = errors.map(({ statuses, body }) => {
    const keys = statuses.map((status) => (/^\d+$/.test(status) ? status : stringLiteral(status)));
    return `Record<${keys.join(' | ')}, ${references.type(body)}>`;
  });
  return [records.join(' & ')];
}

/** What a descriptor takes: parameters by name, and the body under `body`. */
export function inputType({ input }: PlannedDescriptor, references: TypeReferences, imports: Imports): string {
  switch (input.kind) {
    case 'none':
      return imports.type('runtime/operation.js', 'NoInput');
    case 'body':
      return `{ body${input.required ? '' : '?'}: ${references.body(input.type)} }`;
    case 'parameters':
      return imports.type('models.js', input.name);
  }
}
