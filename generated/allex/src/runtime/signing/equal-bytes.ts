/** Whether both are the same bytes; the time taken tells their lengths only. */
export function equalBytes(first: Uint8Array, second: Uint8Array): boolean {
  let difference = first.length ^ second.length;
  for (let at = 0; at < first.length; at++) difference |= (first[at] ?? 0) ^ (second[at] ?? 0);
  return difference === 0;
}
