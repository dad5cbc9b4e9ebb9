import { nodesOf } from './expression.js';
import { functionTable } from './functions/table.js';
import { privateKeyFunctions } from './invertible.js';
import type { Credential, Placement } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

/** What is nothing but a key of signatures is PEM, whether the scheme says so or not: no other text is one. */
export function withKeyFormats(
  credentials: readonly Credential[],
  { values, placements }: { readonly values: readonly TypedValue[]; readonly placements: readonly Placement[] },
): readonly Credential[] {
  const nodes = values.flatMap(({ expression }) => nodesOf(expression));
  const keys = nodes.flatMap((node) =>
    node.kind === 'call' && privateKeyFunctions.has(node.function)
      ? (node.args[functionTable.get(node.function)?.read ?? 0] ?? [])
      : [],
  );
  return credentials.map((credential) => {
    const { name, format } = credential;
    const count = (among: typeof nodes): number =>
      among.filter((node) => node.kind === 'credential' && node.name === name).length;
    const isPlaced = placements.some(({ template }) => template.some((part) => 'name' in part && part.name === name));
    const isKey = count(keys) > 0 && count(keys) === count(nodes) && !isPlaced;
    return format === undefined && isKey ? { ...credential, format: 'pem' } : credential;
  });
}
