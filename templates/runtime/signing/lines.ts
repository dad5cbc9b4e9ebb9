/** A line feed between the lines, none at the end. */
export function lines(list: readonly string[]): string {
  return list.join('\n');
}
