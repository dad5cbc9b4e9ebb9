import { printable } from './printable.js';
import { wrap } from './wrap.js';

/**
 * Text for the inside of a doc comment: it cannot end the comment, also not after a character is deleted from it or
 * from the ` * ` before each line, and what looks like a tag of TSDoc is not one. Long lines are broken first, so that
 * no tag begins a line afterwards. Tools look for the address of a source map in any line, comments included.
 */
export function commentText(text: string): string {
  return wrap(printable(text).replaceAll('\t', ' '))
    .replace(/\*(?=[^]?\/)/g, '∗')
    .replace(/^([\s*]*)(?=\/)/gm, '$1\\')
    .replace(/(^[\s*]*|[^\S\n])(?=@)/gm, '$1\\')
    .replace(/\{@(?!link \w+\})/g, '{\\@')
    .replace(/[#@](?=\s*source(?:Mapping)?URL\b)/g, '\\$&')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Several parts of a doc comment, with a blank line between them; empty ones are left out. */
export function docParagraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** The same for a comment that ends with its line. */
export function lineCommentText(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
