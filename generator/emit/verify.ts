import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan, PlannedScheme } from '../plan/package-plan.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { coversLine } from './covers.js';
import { commentText, docParagraphs } from './encode/comment.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { emitVerifier, type EmittedVerifier } from './signer/emit-verifier.js';

/** `verify.ts`: for whoever receives requests of this API; absent where no scheme can be verified. */
export function emitVerify({ schemes }: PackagePlan): readonly ModuleDraft[] {
  const imports = importsOf('verify.ts');
  const verifiers = verifiersOf(schemes);
  if (verifiers.length === 0) return [];
  return [
    {
      path: 'verify.ts',
      imports,
      statements: [
        {
          kind: StructureKind.ExportDeclaration,
          isTypeOnly: true,
          moduleSpecifier: './runtime/verify/verifier.js',
          namedExports: ['ReceivedParts', 'RequestVerifier', 'Verdict', 'VerifyOptions'],
        },
        ...verifiers.flatMap((each) => verifierStatements(each, imports)),
      ],
    },
  ];
}

interface SchemeVerifier {
  readonly planned: PlannedScheme;
  readonly signing: SigningScheme;
  readonly verifier: Extract<EmittedVerifier, { readonly kind: 'verifier' }>;
}

/** The schemes whose requests a receiver can check. */
export function verifiableSchemes({ schemes }: PackagePlan): readonly PlannedScheme[] {
  return verifiersOf(schemes).map(({ planned }) => planned);
}

/** Whether only a caller of the verifier can say how old a request may be: the scheme has a clock, and does not. */
export function asksForAge(planned: PlannedScheme): boolean {
  return verifiersOf([planned]).some(({ verifier }) => verifier.asksForAge);
}

function verifiersOf(schemes: readonly PlannedScheme[]): readonly SchemeVerifier[] {
  return schemes.flatMap((planned) => {
    if (planned.signing === undefined) return [];
    const verifier = emitVerifier(planned.signing, planned);
    return verifier.kind === 'verifier' ? [{ planned, signing: planned.signing, verifier }] : [];
  });
}

function verifierStatements(
  { planned, signing, verifier }: SchemeVerifier,
  imports: Imports,
): readonly StatementStructures[] {
  const { name, file, credentialsType, signFunction, verifyFunction } = planned;
  const scheme = `security/${file}.js`;
  imports.value(scheme, signFunction);
  for (const { module, name: imported, typeOnly } of verifier.imports) {
    if (typeOnly) imports.type(module, imported);
    else imports.value(module, imported);
  }
  const constant = `${name}Verifier`;
  const received = `Request | ${imports.type('runtime/verify/verifier.js', 'ReceivedParts')}`;
  const known = `${imports.type('runtime/verify/verifier.js', 'VerifyOptions')}<${imports.type(scheme, credentialsType)}>`;
  const options = verifier.asksForAge ? `${known} & { readonly withinMs: number }` : known;
  const verdict = imports.type('runtime/verify/verifier.js', 'Verdict');
  const verify = imports.value('runtime/verify/verify-request.js', 'verifyRequest');
  const about = docParagraphs(
    `Whether a received request is signed as the security scheme \`${planned.scheme.name}\` says. Never throws, whatever is received.`,
    coversLine(signing.covers),
    verifier.asksForAge
      ? 'Needs `withinMs`: the scheme does not say how old a request may be, and who has seen one could send it again.'
      : undefined,
  );
  return [
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      leadingTrivia: '\n',
      declarations: [{ name: constant, type: verifier.type, initializer: verifier.initializer }],
    },
    {
      kind: StructureKind.Function,
      name: verifyFunction,
      isExported: true,
      docs: [{ description: commentText(about) }],
      parameters: [
        { name: 'request', type: received },
        { name: 'options', type: options },
      ],
      returnType: `Promise<${verdict}>`,
      statements: [`return ${verify}(${constant}, request, options);`],
    },
  ];
}
