import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { VendorCode } from '../model/extensions.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { sharedFacts } from './api-value.js';
import { commentText } from './encode/comment.js';
import { stringLiteral } from './encode/string-literal.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { errorModules } from './runtime-exports.js';

/** `errors.ts`: the error classes, and the vendor's codes. */
export function emitErrors(plan: PackagePlan): ModuleDraft {
  const imports = importsOf('errors.ts');
  const codes = sharedFacts(plan.model).error?.codes ?? [];
  const guard = 'is-error-of.js';
  return {
    path: 'errors.ts',
    imports,
    statements: [
      ...errorModules
        .filter(({ module }) => module !== guard || codes.length === 0)
        .map(({ module, names }): StatementStructures => ({
          kind: StructureKind.ExportDeclaration,
          moduleSpecifier: `./runtime/${module}`,
          namedExports: [...names],
        })),
      ...(codes.length === 0 ? [] : [vendorCodes(codes, plan.className), codeGuard(plan.className, imports)]),
    ],
  };
}

/** The codes that the vendor documents, as literals that stay open: a newer server may send others. */
function vendorCodes(codes: readonly VendorCode[], className: string): StatementStructures {
  const isText = codes.some(({ code }) => typeof code === 'string');
  const isNumber = codes.some(({ code }) => typeof code === 'number');
  const open = [isText ? '(string & {})' : undefined, isNumber ? '(number & {})' : undefined].filter(
    (part) => part !== undefined,
  );
  const literals = codes.map(({ code }) => (typeof code === 'number' ? String(code) : stringLiteral(code)));
  return {
    kind: StructureKind.TypeAlias,
    name: `${className}ErrorCode`,
    isExported: true,
    docs: [{ description: codesDoc(codes) }],
    type: [...literals, ...open].join(' | '),
  };
}

/** The runtime's `isErrorOf`, which here knows the codes. */
function codeGuard(className: string, imports: Imports): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: [
      { description: 'Whether this is an error that the API replied to this operation: then body and code are typed.' },
    ],
    declarations: [
      {
        name: 'isErrorOf',
        type: `${imports.type('runtime/is-error-of.js', 'ErrorGuard')}<${className}ErrorCode>`,
        initializer: imports.value('runtime/is-error-of.js', 'isApiErrorOf'),
      },
    ],
  };
}

function codesDoc(codes: readonly VendorCode[]): string {
  const lines = codes.map(({ code, description }) =>
    description === undefined
      ? `- \`${String(code)}\``
      : `- \`${String(code)}\`: ${description.replace(/\s+/g, ' ').trim()}`,
  );
  return commentText(`Codes the vendor documents; others may come.\n\n${lines.join('\n')}`);
}
