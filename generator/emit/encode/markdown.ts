import { printable } from './printable.js';

/** Characters that mean something in CommonMark or GitHub's Markdown, or in HTML inside it. */
const special = /[\\`*_{}[\]<>#|~&!]/g;

/**
 * Text as one line of Markdown prose or a table cell: it shows what the text says and does nothing. On GitHub it
 * notifies nobody and refers to no issue either: what looks for `@name` and `#1` reads the text after all escapes, so
 * that only a space of no width comes between.
 */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(special, (character) => (character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`))
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/@(?=\\?\w)/g, '&#64;&#8203;')
    .replace(/\\#(?=\d)|\bGH-(?=\d)/gi, '$&&#8203;')
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

/** Text as a block of code of its own, which is not inside a list or a table. */
export function markdownBlock(text: string, language: 'ts' | 'json' | 'text' | 'diff'): string {
  const body = printable(text).trimEnd();
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${body}\n${fence}`;
}

/** A URL as a link, where it is one that may be followed; else as text. */
export function markdownUrl(text: string): string {
  return /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w./~%+-]*)?$/.test(text) ? `<${text}>` : markdownText(text);
}
