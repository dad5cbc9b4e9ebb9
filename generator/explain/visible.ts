/** Text in which invisible characters can be seen: a line feed is `\n` at the end of its line, a tab `\t`, NUL `\0`. */
export function visible(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll('\0', '\\0')
    .replaceAll('\n', '\\n\n')
    .replace(/[\u0001-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g, escaped)
    .replace(/ +$/gm, (spaces) => '\\x20'.repeat(spaces.length));
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
