import { StructureKind, type StatementStructures } from 'ts-morph';
import type { ApiModel, VendorCode } from '../model/api-model.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { sharedFacts } from './api.js';
import { commentText } from './encode/comment.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';
import { errorModules } from './runtime-exports.js';
import { typeReferences } from './type-references.js';
import type { TypePrinter } from './type-printer.js';

/** `errors.ts`: the error classes, the vendor's codes, and the error bodies of each operation. */
export function emitErrors(plan: PackagePlan, types: TypePrinter): ModuleDraft {
  const imports = importsOf('errors.ts');
  const references = typeReferences(types, imports);
  return {
    path: 'errors.ts',
    imports,
    statements: [
      ...errorModules.map(
        ({ module, names }): StatementStructures => ({
          kind: StructureKind.ExportDeclaration,
          moduleSpecifier: `./runtime/${module}`,
          namedExports: [...names],
        }),
      ),
      ...vendorCodes(plan.model, plan.className),
      ...plan.errorTypes.map(
        ({ name, bodies }): StatementStructures => ({
          kind: StructureKind.Interface,
          name,
          isExported: true,
          docs: [{ description: 'Error bodies by status.' }],
          properties: [...bodies].map(([status, body]) => ({
            name: /^\d+$/.test(status) ? status : propertyKey(status),
            type: references.type(body),
          })),
        }),
      ),
    ],
  };
}

/** The codes that the vendor documents, as literals that stay open: a newer server may send others. */
function vendorCodes(model: ApiModel, className: string): readonly StatementStructures[] {
  const codes = sharedFacts(model).error?.codes ?? [];
  if (codes.length === 0) return [];
  const isText = codes.some(({ code }) => typeof code === 'string');
  const isNumber = codes.some(({ code }) => typeof code === 'number');
  const open = [isText ? '(string & {})' : undefined, isNumber ? '(number & {})' : undefined].filter(
    (part) => part !== undefined,
  );
  const literals = codes.map(({ code }) => (typeof code === 'number' ? String(code) : stringLiteral(code)));
  return [
    {
      kind: StructureKind.TypeAlias,
      name: `${className}ErrorCode`,
      isExported: true,
      docs: [{ description: codesDoc(codes) }],
      type: [...literals, ...open].join(' | '),
    },
  ];
}

function codesDoc(codes: readonly VendorCode[]): string {
  const lines = codes.map(({ code, description }) =>
    description === undefined ? `- \`${String(code)}\`` : `- \`${String(code)}\`: ${description.replace(/\s+/g, ' ').trim()}`,
  );
  return commentText(`Codes the vendor documents; others may come.\n\n${lines.join('\n')}`);
}
