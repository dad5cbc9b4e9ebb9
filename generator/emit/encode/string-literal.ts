/** Characters that end a line, reorder text on a screen, or are invisible: they are written as escapes. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u202f\ufffe\uffff]/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** What ends a script in HTML, or begins a comment there; and what tools take for the address of a source map. */
const markup = /<(?=\/script|!--)|[#@](?=\s*source(?:Mapping)?URL\s*=)/gi;

/** Printable ASCII of which nothing is escaped. */
const plain = /^[ !$-&(-;=-?A-Z[\]-~]*$/;

/** Any text as a TypeScript string literal; of the two quotes the one that needs fewer escapes. */
export function stringLiteral(text: string): string {
  if (plain.test(text)) return `'${text}'`;
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const quote = singles > doubles ? '"' : "'";
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(unsafe, (character) => short[character] ?? unicodeEscape(character))
    .replace(markup, unicodeEscape);
  return quote + body + quote;
}

function unicodeEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
