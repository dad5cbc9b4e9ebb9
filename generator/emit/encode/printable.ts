/** Control characters, line separators, halves of surrogate pairs, and what is invisible but for the joiners of scripts and emoji. */
const invisible = /[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/gu;

/** Text in which everything can be seen; line feeds and tabs stay. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(invisible, ' ');
}
