/** Columns of a comment's text, so that with its frame and indentation it fits into 120. */
const width = 112;

/** Breaks lines of prose that are too long at white space; list items are indented under their text. */
export function wrap(text: string): string {
  let isCode = false;
  return text
    .split('\n')
    .flatMap((line) => {
      if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
      return isCode || line.length <= width ? [line] : wrapLine(line);
    })
    .join('\n');
}

function wrapLine(line: string): readonly string[] {
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
