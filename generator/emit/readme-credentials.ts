import type { PackagePlan, PlannedScheme } from '../plan/package-plan.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { isReserved, wordsOf } from '../plan/identifier.js';
import { browserLine } from './browser-headers.js';
import { coversLine } from './covers.js';
import { docParagraphs } from './encode/comment.js';
import { markdownCell } from './encode/markdown-cell.js';
import { markdownProse } from './encode/markdown-prose.js';
import { markdownCode } from './encode/markdown.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { instanceName } from './readme-call.js';
import { tokenLines } from './scheme-doc.js';
import { privateKeysOf } from './signer/private-keys.js';

/** A way to authenticate, for the README's template. */
export function schemeView(planned: PlannedScheme, plan: PackagePlan): object {
  const { scheme, signing, name } = planned;
  const tokens = signing === undefined ? tokenLines(scheme) : '';
  return {
    name: markdownCode(name),
    description: markdownProse(docParagraphs(scheme.description, tokens)),
    example: clientExample(plan, planned),
    credentials: signing === undefined ? [] : credentialRows(signing),
    covers: signing === undefined ? '' : markdownProse(coversLine(signing.covers)),
    browsers: browserLine(planned),
  };
}

/** The statements that make a client: with credentials of this scheme, or none. */
export function clientExample(plan: PackagePlan, planned: PlannedScheme | undefined): string {
  const made = `const ${instanceName(plan)} = new ${plan.className}`;
  if (planned === undefined) return `${made}();`;
  const { declaration, literal } = credentialsExample(planned, plan);
  return `${declaration}${made}({ auth: { ${propertyKey(planned.name)}: ${literal} } });`;
}

/** Credentials out of the environment: the statement that reads them, if there are any, and the object of them. */
export function credentialsExample(planned: PlannedScheme, plan: PackagePlan): CredentialsExample {
  const names = credentialNames(planned);
  const chosen = chosenMembers(planned);
  if (names.length === 0) return { declaration: '', literal: chosen.length === 0 ? '{}' : `{ ${chosen.join(', ')} }` };
  const local = (name: string): string => (isReserved(name) || name === instanceName(plan) ? `${name}Value` : name);
  const variables = names.map((name) => `${environmentName(plan, name)}: ${local(name)} = ''`);
  const members = names.map((name) => (local(name) === name ? name : `${name}: ${local(name)}`));
  return {
    declaration: `const { ${variables.join(', ')} } = process.env;\n`,
    literal: `{ ${[...members, ...chosen].join(', ')} }`,
  };
}

/** What has to be one of several texts: the first of them. */
function chosenMembers({ signing }: PlannedScheme): readonly string[] {
  return requiredParameters(signing).flatMap(({ name, enum: choices }) =>
    choices?.[0] === undefined ? [] : [`${propertyKey(name)}: ${stringLiteral(choices[0])}`],
  );
}

/** The parameters that a consumer has to pass. */
function requiredParameters(signing: SigningScheme | undefined): SigningScheme['parameters'] {
  const parameters = signing?.parameters ?? [];
  return parameters.filter((parameter) => parameter.const === undefined && parameter.default === undefined);
}

export interface CredentialsExample {
  /** With its line feed. */
  readonly declaration: string;
  readonly literal: string;
}

/** `ACME_API_KEY`: where an example reads a credential from. */
export function environmentName({ directory }: PackagePlan, credential: string): string {
  const words = [...wordsOf(directory), ...wordsOf(credential)].join('_').toUpperCase();
  const name = words.replace(/[^A-Z0-9_]/g, '_');
  return /^\d/.test(name) ? `_${name}` : name;
}

/** What stands under the scheme in `auth`, and has no default. */
function credentialNames({ scheme, signing }: PlannedScheme): readonly string[] {
  if (signing !== undefined) {
    const free = requiredParameters(signing).filter(({ enum: choices }) => choices === undefined);
    return [...signing.credentials, ...free].map(({ name }) => name);
  }
  switch (scheme.kind) {
    case 'apiKey':
      return ['key'];
    case 'http':
      switch (scheme.scheme) {
        case 'basic':
          return ['username', 'password'];
        case 'bearer':
          return ['token'];
        default:
          return ['authorization'];
      }
    case 'oauth2':
    case 'openIdConnect':
      return ['token'];
    case 'mutualTLS':
      return [];
  }
}

/** What a scheme is given, for a table of the README. */
export function credentialRows(signing: SigningScheme): readonly object[] {
  const { credentials, parameters, direction } = signing;
  const keys = new Set(direction === 'inbound' ? privateKeysOf(signing) : []);
  return [
    ...credentials.map(({ name, description, secret, sent }) => ({
      name: markdownCode(name),
      description: markdownCell(description),
      note: keys.has(name) ? 'The public key: the sender has the private one.' : confidence(secret, sent, direction),
    })),
    ...parameters
      .filter((parameter) => parameter.const === undefined)
      .map(({ name, description, enum: choices, default: value }) => ({
        name: markdownCode(name),
        description: markdownCell(description),
        note: [
          choices === undefined ? '' : `One of ${choices.map(markdownCode).join(', ')}.`,
          value === undefined ? '' : `Default ${markdownCode(value)}.`,
        ]
          .join(' ')
          .trim(),
      })),
  ];
}

function confidence(secret: boolean, sent: boolean, direction: SigningScheme['direction']): string {
  if (secret) return direction === 'inbound' ? 'Secret.' : 'Secret: never sent.';
  return sent ? 'Confidential: sent.' : '';
}
