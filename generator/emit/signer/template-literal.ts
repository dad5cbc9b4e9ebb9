/** Text between the backquotes of a template literal. Anything but printable ASCII is an escape. */
export function templateText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replace(/\$(?=\{)|\$$/g, '\\$')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
