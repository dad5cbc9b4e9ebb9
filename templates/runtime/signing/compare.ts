/** By code points; JavaScript's own order is by UTF-16 units. */
export function compareText(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    const [first, second] = [a.codePointAt(at) ?? 0, b.codePointAt(at) ?? 0];
    // Inside a pair of surrogates the first halves were equal, so the second ones order the code points.
    return first - second;
  }
  return a.length - b.length;
}
