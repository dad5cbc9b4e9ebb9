import type { SecurityScheme } from '../model/api-model.js';
import type { PlannedScheme } from '../plan/package-plan.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { stringLiteral } from './encode/string-literal.js';
import { made, record, verbatim, type LiteralValue } from './encode/value-literal.js';
import type { Imports } from './imports.js';

/** What a scheme takes and what of it is secret, as data: it is checked when a client is made. */
export function credentialRules(
  { signing, scheme }: PlannedScheme,
  imports: Imports,
): ReadonlyMap<string, LiteralValue> {
  return signing === undefined ? plainRules(scheme) : signedRules(signing, imports);
}

/** The same for a scheme with `x-signing`. */
export function signedRules(scheme: SigningScheme, imports: Imports): ReadonlyMap<string, LiteralValue> {
  const { credentials, parameters } = scheme;
  const rules = new Map<string, LiteralValue>();
  for (const { name, secret, sent, format } of credentials) {
    const form = format && verbatim(imports.value('runtime/credential-formats.js', `${format}Format`));
    rules.set(name, record({ secret: secret ? true : undefined, sent: sent ? true : undefined, format: form }));
  }
  for (const { name, enum: choices, default: value, const: constant, isInt } of parameters) {
    const ofInt = isInt ? verbatim(imports.value('runtime/credential-formats.js', 'intFormat')) : undefined;
    const format = choices
      ? made(imports.value('runtime/credential-formats.js', 'oneOf'), choices.map(stringLiteral))
      : ofInt;
    if (constant === undefined) rules.set(name, record({ format, default: value }));
  }
  return rules;
}

/** The same for the schemes that the runtime has. */
function plainRules(scheme: SecurityScheme): ReadonlyMap<string, LiteralValue> {
  const sent = record({ sent: true });
  switch (scheme.kind) {
    case 'apiKey':
      return record({ key: sent });
    case 'http':
      switch (scheme.scheme) {
        case 'basic':
          return record({ username: record({}), password: sent });
        case 'bearer':
          return record({ token: sent });
        default:
          return record({ authorization: sent });
      }
    case 'oauth2':
    case 'openIdConnect':
      return record({ token: sent });
    case 'mutualTLS':
      return record({});
  }
}

/** A webhook's scheme signs nothing that this client sends. */
export function isUsable({ signing }: PlannedScheme): boolean {
  return signing?.direction !== 'inbound';
}
