import { printable } from './printable.js';

/** Characters that mean something in CommonMark or GitHub's Markdown, or in HTML inside it. */
const special = /[\\`*_{}[\]<>#|~&!]/g;

/** Text as one line of Markdown prose or a table cell: it shows what the text says and does nothing. */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(special, (character) => (character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`))
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/@(?=\w)/g, '&#64;')
    .replace(/\b(https?|ftp):\/\//gi, '$1&#58;//')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, -1)}&#46;`);
}

/** Text as inline code. With a `|`, which in a table ends the cell even inside of code, it is the element for code. */
export function markdownCode(text: string): string {
  const flat = printable(text).replace(/\s+/g, ' ').trim();
  if (flat.includes('|')) return `<code>${markdownText(flat).replaceAll('\\|', '&#124;')}</code>`;
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** A URL as a link, where it is one that may be followed; else as text. */
export function markdownUrl(text: string): string {
  return /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w./~%+-]*)?$/.test(text) ? `<${text}>` : markdownText(text);
}
