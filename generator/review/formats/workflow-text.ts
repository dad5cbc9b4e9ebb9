/**
 * Text that GitHub Actions does not take for a command when it stands in a log: a line that begins with `::`, after
 * spaces, or has `##[` in it. A space of no width comes between.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*:)(?=:)/gm, '$1\u200b').replaceAll('##[', '#\u200b#[');
}
