import type { SecurityScheme } from '../model/api-model.js';
import type { PlannedScheme } from '../plan/package-plan.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { record, type LiteralValue } from './encode/value-literal.js';

/** What a scheme takes and what of it is secret, as data: it is checked when a client is made. */
export function credentialRules({ signing, scheme }: PlannedScheme): ReadonlyMap<string, LiteralValue> {
  return signing === undefined ? plainRules(scheme) : signedRules(signing);
}

/** The same for a scheme with `x-signing`. */
export function signedRules({ credentials, parameters }: SigningScheme): ReadonlyMap<string, LiteralValue> {
  const rules = new Map<string, LiteralValue>();
  for (const { name, secret, sent, format } of credentials) {
    rules.set(name, record({ secret: secret ? true : undefined, sent: sent ? true : undefined, format }));
  }
  for (const { name, enum: choices, default: value, const: constant } of parameters) {
    if (constant === undefined) rules.set(name, record({ enum: choices, default: value }));
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
