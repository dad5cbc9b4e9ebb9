import { nodesOf } from '../../../generator/signing/expression.js';
import { privateKeyFunctions } from '../../../generator/signing/invertible.js';
import type { SigningScheme } from '../../../generator/signing/signing-scheme.js';

/** Credentials that are private keys: a receiver has the public ones. */
export function privateKeysOf({ steps }: SigningScheme): readonly string[] {
  const nodes = steps.flatMap((step) => (step.kind === 'value' ? nodesOf(step.value.expression) : []));
  return nodes.flatMap((node) => {
    if (node.kind !== 'call' || !privateKeyFunctions.has(node.function)) return [];
    const key = node.args[node.function === 'jwt_es256' ? 1 : 0];
    return key === undefined ? [] : nodesOf(key).flatMap((part) => (part.kind === 'credential' ? part.name : []));
  });
}
