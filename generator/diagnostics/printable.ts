/**
 * What may not reach a terminal or a log as it is: control characters (they move the cursor), bidirectional controls
 * and other invisible format characters (they make text look like another), line separators, lone surrogates; and spaces
 * that are none to YAML, but for the wide one of ideographs, which is seen.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/** What the log of a CI server takes for a command: at the beginning of a line, or anywhere in it. */
const command = /^(\s*):(?=:)|#(?=#\[)/g;

/** A line of text with everything that is not plainly visible spelled out, such as `\u{202e}`, and no command in it. */
export function printable(text: string): string {
  return text.replace(unsafe, spelled).replace(command, (found) => found.replace(/[:#]/, spelled));
}

function spelled(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Marks that are drawn over the character before them, and columns that many terminals give to others. */
const combining = /^\p{M}$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns that a printable text takes in a terminal. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) count += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
}
