import { markdownCode, markdownText } from '../../emit/encode/markdown.js';

/** Characters of a sentence that are shown. */
const longest = 1_000;

/** The sentence of a finding, in which spec text stands between backticks, as one line of Markdown. */
export function markdownMessage(message: string): string {
  const cut = message.length <= longest ? message : `${message.slice(0, longest)}…`;
  const parts = cut.split('`');
  // Where backticks are no pairs, none of them is taken for code.
  if (parts.length % 2 === 0) return markdownText(cut);
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : spaced(part))).join('');
}

/** The encoder takes spaces at both ends away; between two codes they are needed. */
function spaced(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${markdownText(text)}${/\s$/.test(text) ? ' ' : ''}`;
}
