/** Every `from` becomes `to`; neither is a pattern. */
export function replace(text: string, from: string, to: string): string {
  return text.replaceAll(from, () => to);
}
