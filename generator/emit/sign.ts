import { StructureKind, type FunctionDeclarationStructure } from 'ts-morph';
import type { PackagePlan, PlannedScheme } from '../plan/package-plan.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { coversLine } from './covers.js';
import { isUsable } from './credential-rules.js';
import { commentText, docParagraphs } from './encode/comment.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { readsOperation } from './signer/reads-operation.js';
import { typeExport } from './type-export.js';

const signerTypes = 'runtime/sign/request-signer.js';

/** `sign.ts`: for whoever sends requests with another HTTP client; absent where no scheme signs what a client sends. */
export function emitSign({ schemes }: PackagePlan): readonly ModuleDraft[] {
  const signers = schemes.flatMap((planned) => (isSigner(planned) ? [planned] : []));
  if (signers.length === 0) return [];
  const imports = importsOf('sign.ts');
  const needsOperation = signers.some(({ signing }) => readsOperation(signing));
  return [
    {
      path: 'sign.ts',
      imports,
      statements: [
        typeExport(`./${signerTypes}`, [
          ...(needsOperation ? ['OfOperation'] : []),
          'RequestSigner',
          'RequestToSign',
          'SignedRequest',
          'SignerOptions',
        ]),
        ...signers.map(({ file, credentialsType }) => typeExport(`./security/${file}.js`, [credentialsType])),
        ...signers.map((planned) => signerFunction(planned, imports)),
      ],
    },
  ];
}

interface Signer extends PlannedScheme {
  readonly signing: SigningScheme;
}

/** Whether a scheme signs requests that clients send. */
export function isSigner(planned: PlannedScheme): planned is Signer {
  return planned.signing !== undefined && isUsable(planned);
}

function signerFunction(
  { scheme, signing, name, file, credentialsType, signerFunction: exported }: Signer,
  imports: Imports,
): FunctionDeclarationStructure {
  const security = `security/${file}.js`;
  const isOfOperation = readsOperation(signing);
  const create = isOfOperation
    ? imports.value('runtime/sign/create-operation-signer.js', 'createOperationSigner')
    : imports.value('runtime/sign/create-signer.js', 'createSigner');
  const signer = imports.type(signerTypes, 'RequestSigner');
  const about = docParagraphs(
    `Signs requests that another HTTP client sends, as the security scheme \`${scheme.name}\` says. Throws \`InvalidInputError\` for credentials that cannot be right.`,
    coversLine(signing.covers),
  );
  return {
    kind: StructureKind.Function,
    name: exported,
    isExported: true,
    docs: [{ description: commentText(about) }],
    parameters: [
      {
        name: 'credentials',
        type: `${imports.type('runtime/credentials.js', 'CredentialsOf')}<${imports.type(security, credentialsType)}>`,
      },
      { name: 'options', type: imports.type(signerTypes, 'SignerOptions'), hasQuestionToken: true },
    ],
    returnType: isOfOperation ? `${signer}<${imports.type(signerTypes, 'OfOperation')}>` : signer,
    statements: [`return ${create}(${imports.value(security, name)}, credentials, options);`],
  };
}
