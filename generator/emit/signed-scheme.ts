import {
  StructureKind,
  VariableDeclarationKind,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type StatementStructures,
} from 'ts-morph';
import type { PlannedScheme } from '../plan/package-plan.js';
import type { Placement, SigningScheme } from '../signing/signing-scheme.js';
import { coversLine } from './covers.js';
import { commentText, docParagraphs } from './encode/comment.js';
import { stringLiteral } from './encode/string-literal.js';
import { record, valueLiteral, verbatim } from './encode/value-literal.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { isUsable, signedRules } from './credential-rules.js';
import { emitSigner } from './signer/emit-signer.js';
import { privateKeysOf } from './signer/private-keys.js';

/** A scheme with `x-signing`: its credentials, its signer, and the object that descriptors name. */
export function emitSignedScheme(planned: PlannedScheme, signing: SigningScheme): ModuleDraft {
  const path = `security/${planned.file}.ts`;
  const imports = importsOf(path);
  return {
    path,
    imports,
    statements: [
      credentialsInterface(planned, signing),
      signerFunction(planned, signing, imports),
      // A webhook's scheme signs nothing that a client sends: only its verifier uses the signer.
      ...(isUsable(planned) ? [schemeObject(planned, signing, imports)] : []),
    ],
  };
}

function credentialsInterface(planned: PlannedScheme, signing: SigningScheme): InterfaceDeclarationStructure {
  const received = new Set(signing.direction === 'inbound' ? privateKeysOf(signing) : []);
  const credentials = signing.credentials.map(({ name, description, secret, sent }) => {
    const note = received.has(name)
      ? 'The public key, in the form of the private one, which the sender has.'
      : secrecy(secret, sent, signing.direction);
    return {
      name,
      type: 'string',
      docs: [{ description: commentText(docParagraphs([sentence(description), note].join(' ').trim())) }],
    };
  });
  const parameters = signing.parameters
    .filter((parameter) => parameter.const === undefined)
    .map(({ name, description, enum: choices, default: value }) => ({
      name,
      type: choices === undefined ? 'string' : choices.map(stringLiteral).join(' | '),
      hasQuestionToken: value !== undefined,
      docs: [
        { description: commentText(`${sentence(description)}${value === undefined ? '' : ` Default: \`${value}\`.`}`) },
      ],
    }));
  return {
    kind: StructureKind.Interface,
    name: planned.credentialsType,
    isExported: true,
    docs: [{ description: commentText(`Credentials of the security scheme \`${planned.scheme.name}\`.`) }],
    properties: [...credentials, ...parameters],
  };
}

function secrecy(secret: boolean, sent: boolean, direction: SigningScheme['direction']): string {
  if (secret)
    return direction === 'inbound' ? 'Secret: never printed.' : 'Secret: signs, and is never sent or printed.';
  return sent ? 'Confidential: sent, but never printed.' : '';
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function signerFunction(
  planned: PlannedScheme,
  signing: SigningScheme,
  imports: Imports,
): FunctionDeclarationStructure {
  const signer = emitSigner(signing, planned);
  for (const { module, name, typeOnly } of signer.imports) {
    if (typeOnly) imports.type(module, name);
    else imports.value(module, name);
  }
  return {
    kind: StructureKind.Function,
    name: signer.functionName,
    isExported: true,
    isAsync: signer.isAsync,
    docs: [{ description: commentText(coversLine(signing.covers)) }],
    parameters: signer.parameters.map(({ name, type }) => ({ name, type })),
    returnType: signer.returnType,
    statements: [...signer.statements],
  };
}

function schemeObject(planned: PlannedScheme, signing: SigningScheme, imports: Imports): StatementStructures {
  const placed = (place: Placement['in']): readonly string[] =>
    signing.steps.flatMap((step) =>
      step.kind === 'placement' && step.placement.in === place ? [step.placement.name] : [],
    );
  const headers = placed('headers').map((name) => name.toLowerCase());
  if (placed('cookies').length > 0) headers.push('cookie');
  const query = [...placed('query'), ...placed('params')];
  const value = record({
    name: planned.name,
    credentials: signedRules(signing, imports),
    headers: headers.length === 0 ? undefined : headers,
    query: query.length === 0 ? undefined : query,
    place: placesAll(signing) ? verbatim(imports.value('runtime/signing/place-all.js', 'placeAll')) : undefined,
    clockToleranceMs: signing.verify?.kind === 'clock' ? signing.verify.withinMilliseconds : undefined,
    sign: verbatim(planned.signFunction),
  });
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    leadingTrivia: '\n',
    docs: [
      { description: commentText(planned.scheme.description ?? `The security scheme \`${planned.scheme.name}\`.`) },
    ],
    declarations: [
      {
        name: planned.name,
        type: `${imports.type('runtime/security-scheme.js', 'SecurityScheme')}<${planned.credentialsType}>`,
        initializer: valueLiteral(value),
      },
    ],
  };
}

/** Whether a signature places more than header fields, which a client knows how to place without being told. */
function placesAll({ steps }: SigningScheme): boolean {
  return steps.some((step) => step.kind === 'placement' && step.placement.in !== 'headers');
}
