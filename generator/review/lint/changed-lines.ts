import { diffLines } from 'diff';

/** Whether a line of the head, counted from 1, was changed or added. */
export type IsChanged = (line: number) => boolean;

/** Beyond these the difference of two texts is not worth waiting for: everything counts as changed. */
const bounds = { maxEditLength: 20_000, timeout: 5_000 };

/** The lines in which a text differs from an earlier one; all of them where there was none. */
export function changedLines(base: string | undefined, head: string): IsChanged {
  if (base === head) return () => false;
  if (base === undefined) return () => true;
  const parts = diffLines(normal(base), normal(head), bounds);
  if (parts === undefined) return () => true;
  const changed = new Set<number>();
  let line = 1;
  for (const { added, removed, count } of parts) {
    if (removed) continue;
    if (added) for (let index = 0; index < count; index++) changed.add(line + index);
    line += count;
  }
  return (number) => changed.has(number);
}

/** Line breaks alone change no line, and the last line may have none. */
function normal(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}
