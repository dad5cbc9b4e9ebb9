/** Control characters, bidirectional controls, other invisible ones, and halves of surrogate pairs. */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text in which everything can be seen; line feeds and tabs stay. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(invisible, ' ');
}
