import { nodesOf } from '../../signing/expression.js';
import { functionTable } from '../../signing/functions/table.js';
import { reachOf, valuesPlaced } from '../../signing/reach.js';
import type { Placement, SigningScheme } from '../../signing/signing-scheme.js';

/**
 * The characters that separate several signatures in one value of a webhook; nothing where it is not a list. While a secret is being replaced, a sender signs with both: `t=1,v1=a,v1=b`, or `v1,a v1,b`. A template that lists
 * `name=value` says itself what separates them; else it may be a space or a comma that is no part of an item. In a field
 * of a form, which is a list itself, it is `&`: `key1|a&key2|b`.
 */
export function listSeparators(placement: Placement, scheme: SigningScheme): string | undefined {
  if (scheme.direction !== 'inbound' || !isSignature(placement, scheme)) return undefined;
  const text = placement.template.map((part) => (part.kind === 'text' ? part.text : '\0')).join('');
  if (placement.in === 'body' || placement.in === 'params') return text.includes('&') ? undefined : '&';
  if (placement.in !== 'headers') return undefined;
  const listed = /^[\w-]+=[^,;\s]*([,;]) *[\w-]+=[^,;\s]*(?:\1 *[\w-]+=[^,;\s]*)*$/.exec(text)?.[1];
  if (listed !== undefined) return listed;
  const free = [' ', ','].filter((separator) => !text.includes(separator)).join('');
  return free === '' ? undefined : free;
}

function isSignature(placement: Placement, { steps }: SigningScheme): boolean {
  const values = steps.flatMap((step) => (step.kind === 'value' ? step.value : []));
  const reach = reachOf(values);
  const used = new Set(valuesPlaced(placement).flatMap((name) => [...(reach.get(name) ?? [])]));
  return values
    .filter(({ name }) => used.has(name))
    .flatMap(({ expression }) => nodesOf(expression))
    .some((node) => node.kind === 'call' && functionTable.get(node.function)?.primitive === true);
}
