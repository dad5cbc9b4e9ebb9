import { plainProse } from './plain-prose.js';

/** Printable ASCII in lines. */
const ascii = /^[\n -~]*$/;

/** What goes on over blank lines or has a meaning elsewhere, HTML, code and definitions of links; and what is empty. */
const reaching = /<|```|~~~|\]:|\[\]|^[ >*+\d.)-]*#+[ #]*$/m;

/**
 * The parts of a text that can be read as Markdown one by one: plain paragraphs, and what is between them. A plain one
 * begins in the first column, so that no list before it goes on.
 */
export function separateProse(text: string): readonly string[] {
  if (!ascii.test(text) || reaching.test(text)) return [text];
  const parts: string[] = [];
  let isPlain = true;
  let blank = '';
  for (const piece of text.split(/(\n{2,})/)) {
    if (piece.startsWith('\n\n')) {
      blank = piece;
      continue;
    }
    const wasPlain = isPlain;
    isPlain = plainProse(piece) !== undefined;
    const before = isPlain || wasPlain ? undefined : parts.pop();
    parts.push(before === undefined ? piece : before + blank + piece);
  }
  return parts;
}
