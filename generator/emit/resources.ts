import { StructureKind, type MethodDeclarationStructure, type OptionalKind } from 'ts-morph';
import { methodParameters } from '../plan/exported-names.js';
import { camelCase, isIdentifier, isReserved } from '../plan/identifier.js';
import type { PackagePlan, PlannedDescriptor, PlannedMethod, PlannedResource } from '../plan/package-plan.js';
import { commentText } from './encode/comment.js';
import { importsOf, type Imports } from './imports.js';
import { methodDoc } from './method-doc.js';
import type { ModuleDraft } from './module.js';
import { streamItemType } from './stream.js';
import { typeReferences, type TypeReferences } from './type-references.js';
import type { TypePrinter } from './type-printer.js';

/** `resources/<group>.ts`: a class with one line for each method. */
export function emitResources(plan: PackagePlan, types: TypePrinter): readonly ModuleDraft[] {
  return plan.resources.map((resource) => emitResource(resource, types));
}

function emitResource(resource: PlannedResource, types: TypePrinter): ModuleDraft {
  const path = `resources/${resource.file}.ts`;
  const imports = importsOf(path);
  const references = typeReferences(types, imports);
  const client = imports.type('runtime/client.js', 'Client');
  const description = resource.description ?? `The methods of \`${resource.property}\`.`;
  return {
    path,
    imports,
    statements: [
      {
        kind: StructureKind.Class,
        name: resource.className,
        isExported: true,
        docs: [{ description: commentText(description) }],
        properties: [{ name: '#client', isReadonly: true, type: client }],
        ctors: [{ parameters: [{ name: 'client', type: client }], statements: ['this.#client = client;'] }],
        methods: resource.methods.map((method) => methodStructure(method, resource, { imports, references })),
      },
    ],
  };
}

interface MethodContext {
  readonly imports: Imports;
  readonly references: TypeReferences;
}

function methodStructure(
  { name, descriptor }: PlannedMethod,
  resource: PlannedResource,
  { imports, references }: MethodContext,
): OptionalKind<MethodDeclarationStructure> {
  const input = inputParameter({ name, descriptor }, { imports, references });
  const value = imports.value(`operations/${resource.file}.js`, descriptor.name);
  const { returnType, start } = callOf(descriptor, { imports, references });
  const call = `${start}${value}, ${input.argument}, options)`;
  return {
    name,
    docs: [{ description: methodDoc(descriptor) }],
    parameters: [
      ...input.parameters,
      { name: 'options', hasQuestionToken: true, type: imports.type('runtime/client.js', 'CallOptions') },
    ],
    returnType,
    statements: [`return ${call};`],
  };
}

/** What a method returns, and the call that makes it, up to the descriptor. */
function callOf(
  { output, item, stream }: PlannedDescriptor,
  { imports, references }: MethodContext,
): { readonly returnType: string; readonly start: string } {
  if (stream !== undefined) {
    const module = 'runtime/streams/streamed.js';
    return {
      returnType: `${imports.type(module, 'Streamed')}<${streamItemType(stream, references, imports)}>`,
      start: `${imports.value(module, 'streamed')}(this.#client, `,
    };
  }
  const data = references.type(output);
  if (item !== undefined) {
    return {
      returnType: `${imports.type('runtime/paged.js', 'Paged')}<${references.type(item)}, ${data}>`,
      start: `${imports.value('runtime/paged.js', 'paged')}(this.#client, `,
    };
  }
  return { returnType: `${imports.type('runtime/client.js', 'Call')}<${data}>`, start: 'this.#client.call(' };
}

interface InputParameter {
  readonly parameters: { name: string; type: string; initializer?: string; hasQuestionToken?: boolean }[];
  /** What the method hands on. */
  readonly argument: string;
}

/** The body where there are no parameters, else everything in one object. */
function inputParameter({ descriptor }: PlannedMethod, { imports, references }: MethodContext): InputParameter {
  const { input } = descriptor;
  switch (input.kind) {
    case 'none':
      return { parameters: [], argument: '{}' };
    case 'body': {
      const type = references.body(input.type);
      const name = bodyName(type, descriptor.name);
      const body = name === 'body' ? '{ body }' : `{ body: ${name} }`;
      if (input.required) return { parameters: [{ name, type }], argument: body };
      return { parameters: [{ name, hasQuestionToken: true, type }], argument: `${name} === undefined ? {} : ${body}` };
    }
    case 'parameters': {
      const type = imports.type('models.js', input.name);
      const parameter = { name: 'parameters', type };
      return {
        parameters: [input.required ? parameter : { ...parameter, initializer: '{}' }],
        argument: 'parameters',
      };
    }
  }
}

/** A body of type `NewOrder` is called `newOrder`. */
function bodyName(type: string, descriptor: string): string {
  const name = isIdentifier(type) ? camelCase(type, 'body') : 'body';
  // It must not hide what the method calls.
  const taken = [...methodParameters, descriptor, 'streamed', 'paged'];
  return isReserved(name) || taken.includes(name) ? 'body' : name;
}
