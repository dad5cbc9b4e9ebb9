/** A member's value as it is written, and what stands in its place. */
export interface MemberRewrite {
  readonly names: ReadonlySet<string>;
  /** What follows the name, from `lastIndex`; its one group is the value. */
  readonly value: RegExp;
  readonly rewrite: (value: string) => string;
}

/**
 * Rewrites values in a JSON text by the names of their members. Text by text, as no expression may match a whole one:
 * engines keep their place in a repetition on a stack, and megabytes overflow it.
 */
export function rewriteMembers(text: string, { names, value, rewrite }: MemberRewrite): string {
  let result = '';
  let copied = 0;
  for (let start = text.indexOf('"'); start !== -1;) {
    const end = endOfText(text, start);
    if (end === -1) break;
    value.lastIndex = end;
    const [whole, found] = value.exec(text) ?? [];
    let next = end;
    if (whole !== undefined && found !== undefined && names.has(String(JSON.parse(text.slice(start, end))))) {
      next += whole.length;
      result += text.slice(copied, next - found.length) + rewrite(found);
      copied = next;
    }
    start = text.indexOf('"', next);
  }
  return result + text.slice(copied);
}

/** Behind the closing quote of the text that begins at `start`; -1 where it has none. */
function endOfText(json: string, start: number): number {
  let quote = json.indexOf('"', start + 1);
  while (quote !== -1 && isEscaped(json, quote)) quote = json.indexOf('"', quote + 1);
  return quote === -1 ? -1 : quote + 1;
}

/** By an odd number of backslashes before it. */
function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json.charCodeAt(first - 1) === 0x5c) first -= 1;
  return (at - first) % 2 === 1;
}
