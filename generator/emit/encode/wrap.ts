/** Columns of a comment's text, so that with its frame and indentation it fits into 120. */
const width = 112;

/**
 * Breaks lines of prose that are too long at white space; what is left over flows into the next line of the paragraph.
 * List items are indented under their text.
 */
export function wrap(text: string): string {
  const lines: string[] = [];
  let isCode = false;
  let leftOver = '';
  for (const line of text.split('\n')) {
    const isFence = /^\s*(```|~~~)/.test(line);
    const flows = leftOver !== '' && !isFence && continues(line, leftOver);
    if (leftOver !== '' && !flows) lines.push(leftOver);
    if (isFence) isCode = !isCode;
    const whole = flows ? `${leftOver} ${line.trimStart()}` : line;
    leftOver = '';
    if (isCode || whole.length <= width) {
      lines.push(whole);
    } else {
      const broken = wrapLine(whole);
      // Two spaces or a backslash at the end: the line is meant to end here.
      if (!/(?: {2}|\\)$/.test(line)) leftOver = broken.pop() ?? '';
      lines.push(...broken);
    }
  }
  return [...lines, ...(leftOver === '' ? [] : [leftOver])].join('\n');
}

/** Whether a line is more of the paragraph before it: as far indented, and no heading, item, quotation, table or tag. */
function continues(line: string, before: string): boolean {
  const isBlock = /^\s*(?:$|[-*+]\s|\d+[.)]\s|#{1,6}\s|[>|<]|(?:=+|-+)\s*$)/.test(line);
  return !isBlock && indentation(line) === indentation(before);
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

function wrapLine(line: string): string[] {
  const [lead = ''] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(line) ?? [];
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let current = lead;
  for (const word of line.slice(lead.length).split(/\s+/)) {
    const isFirst = current === lead || current === indent;
    if (!isFirst && current.length + 1 + word.length > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current += isFirst ? word : ` ${word}`;
    }
  }
  return [...lines, current];
}
