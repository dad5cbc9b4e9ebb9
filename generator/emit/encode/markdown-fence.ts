/** What cannot be seen, or would change how what follows is shown; line feeds stay. */
const invisible = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\p{Cf}]/gu;

/** Text as a fenced block of code, whatever fences it has itself. What is invisible in it is written as `\u{…}`. */
export function markdownFence(language: string, text: string): string {
  const shown = text.replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${shown}\n${fence}`;
}
