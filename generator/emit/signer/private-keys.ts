import { nodesOf, type Expression } from '../../signing/expression.js';
import { privateKeyFunctions } from '../../signing/invertible.js';
import { functionTable } from '../../signing/functions/table.js';
import { schemeValues } from '../../signing/scheme-values.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';

/** Names of the credentials that are private keys, or that one is made of. */
export function privateKeysOf(scheme: SigningScheme): readonly string[] {
  const values = schemeValues(scheme);
  const used = (expression: Expression): readonly string[] =>
    nodesOf(expression).flatMap((node) => {
      const named = node.kind === 'value' ? values.get(node.name) : undefined;
      return node.kind === 'credential' ? node.name : named === undefined ? [] : used(named);
    });
  const calls = [...values.values()].flatMap(nodesOf).flatMap((node) => (node.kind === 'call' ? node : []));
  const keys = calls
    .filter((call) => privateKeyFunctions.has(call.function))
    .flatMap((call) => call.args[functionTable.get(call.function)?.read ?? 0] ?? []);
  const found = new Set(keys.flatMap(used));
  return scheme.credentials.map(({ name }) => name).filter((name) => found.has(name));
}
