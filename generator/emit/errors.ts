import { StructureKind, type StatementStructures } from 'ts-morph';
import type { ApiModel } from '../model/api-model.js';
import type { VendorCode } from '../model/extensions.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { sharedFacts } from './api.js';
import { commentText } from './encode/comment.js';
import { stringLiteral } from './encode/string-literal.js';
import { importsOf } from './imports.js';
import type { ModuleDraft } from './module.js';
import { errorModules } from './runtime-exports.js';

/** `errors.ts`: the error classes, and the vendor's codes. */
export function emitErrors(plan: PackagePlan): ModuleDraft {
  return {
    path: 'errors.ts',
    imports: importsOf('errors.ts'),
    statements: [
      ...errorModules.map(({ module, names }): StatementStructures => ({
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: `./runtime/${module}`,
        namedExports: [...names],
      })),
      ...vendorCodes(plan.model, plan.className),
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
    description === undefined
      ? `- \`${String(code)}\``
      : `- \`${String(code)}\`: ${description.replace(/\s+/g, ' ').trim()}`,
  );
  return commentText(`Codes the vendor documents; others may come.\n\n${lines.join('\n')}`);
}
