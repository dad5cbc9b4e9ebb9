import { disguisesIn } from '../signing/disguise.js';
import { nodesOf, type Expression } from '../signing/expression.js';
import { functionTable } from '../signing/functions/table.js';
import { secretsIn } from '../signing/secrets.js';
import type { SigningScheme } from '../signing/signing-scheme.js';
import { keyIndex, messageIndex } from './primitive.js';
import { expressionsOf, valuesOf } from './scheme-parts.js';
import { signingValue } from './signed-text.js';

/**
 * Values that are not shown: a secret can be read from them, they are computed from credentials and a coarse clock
 * alone, or they are the key of a signature.
 */
export function confidentialValues(scheme: SigningScheme): ReadonlySet<string> {
  const values = valuesOf(scheme);
  const hidden = new Set(readable(scheme).keys());
  for (const { name, memo } of values) if (memo !== undefined) hidden.add(name);
  for (const name of keyNames(scheme)) hidden.add(name);
  return hidden;
}

/** Of the confidential values, those of which nothing is shown: in the others, secrets can be blotted out. */
export function hiddenValues(scheme: SigningScheme): ReadonlySet<string> {
  const expressions = expressionsOf(scheme);
  const disguises = disguisesOf(scheme);
  const keys = keyNames(scheme);
  const computedOnce = new Set(valuesOf(scheme).flatMap(({ name, memo }) => (memo === undefined ? [] : name)));
  const confidential = confidentialValues(scheme);
  const isHidden = (name: string): boolean => {
    const expression = expressions.get(name);
    if (keys.has(name) || computedOnce.has(name) || expression === undefined || disguises(expression)) return true;
    return nodesOf(expression).some(
      (node) => node.kind === 'value' && confidential.has(node.name) && isHidden(node.name),
    );
  };
  return new Set([...confidential].filter(isHidden));
}

/** Whether the signed text has a secret in it in another form than its own, so that it cannot be blotted out. */
export function signsDisguised(scheme: SigningScheme): boolean {
  const signer = signingValue(scheme);
  const expression = signer === undefined ? undefined : expressionsOf(scheme).get(signer);
  if (expression === undefined) return false;
  const disguises = disguisesOf(scheme);
  return nodesOf(expression).some((node) => {
    if (node.kind !== 'call' || functionTable.get(node.function)?.primitive !== true) return false;
    const message = node.args[messageIndex(node.function, node.args.length)];
    return message !== undefined && disguises(message);
  });
}

function disguisesOf(scheme: SigningScheme): (node: Expression) => boolean {
  return disguisesIn({
    credentials: new Set(confidentialCredentials(scheme)),
    values: new Set(readable(scheme).keys()),
  });
}

/** Names of credentials that are secret, or sent in confidence. */
export function confidentialCredentials({ credentials }: SigningScheme): readonly string[] {
  return credentials.filter(({ secret, sent }) => secret || sent).map(({ name }) => name);
}

function readable(scheme: SigningScheme): ReadonlyMap<string, string> {
  const credentials = scheme.credentials.map((credential) => ({
    ...credential,
    secret: credential.secret || credential.sent,
  }));
  return secretsIn(valuesOf(scheme), credentials);
}

/** Values that a key is made of, where a secret went into them. */
function keyNames(scheme: SigningScheme): ReadonlySet<string> {
  const expressions = expressionsOf(scheme);
  const secrets = new Set(confidentialCredentials(scheme));
  const found = new Set<string>();
  const reachesSecret = (name: string): boolean => {
    const expression = expressions.get(name);
    const nodes = expression === undefined ? [] : nodesOf(expression);
    return nodes.some(
      (node) =>
        (node.kind === 'credential' && secrets.has(node.name)) || (node.kind === 'value' && reachesSecret(node.name)),
    );
  };
  for (const expression of expressions.values()) {
    for (const node of nodesOf(expression)) {
      if (node.kind !== 'call' || functionTable.get(node.function)?.primitive !== true) continue;
      const index = keyIndex(node.function, node.args.length);
      const key = index === undefined ? undefined : node.args[index];
      for (const part of key === undefined ? [] : nodesOf(key)) {
        if (part.kind === 'value' && reachesSecret(part.name)) found.add(part.name);
      }
    }
  }
  return found;
}
