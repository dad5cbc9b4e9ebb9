import { markdownProse } from './markdown-prose.js';
import { markdownText } from './markdown.js';

/**
 * A description of a spec in a table cell or on a line of its own: with its emphasis, code and links where it is a
 * single paragraph, else as text. A `|` would end the cell, wherever it stands.
 */
export function markdownCell(text: string): string {
  if (text.includes('|')) return markdownText(text);
  const prose = markdownProse(text.replace(/\s+/g, ' '));
  return /^(?:[-+*>#]|\d+[.)]|```|~~~| {4})|\n/.test(prose) ? markdownText(text) : prose;
}
