import { wrap } from './wrap.js';

/** Characters that could end the comment's line in a way editors and compilers disagree on, or hide text. */
const invisible =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text for the inside of a doc comment: it cannot end the comment, also not after a character is deleted from it or
 * from the ` * ` before each line, and what looks like a tag of TSDoc is not one. Long lines are broken first, so that
 * no tag begins a line afterwards.
 */
export function commentText(text: string): string {
  return wrap(text.replaceAll('\r\n', '\n').replace(invisible, ' '))
    .replace(/\*(?=[^]?\/)/g, '∗')
    .replace(/^(\s*)(?=[@/])/gm, '$1\\')
    .replace(/\{@(?!link \w+\})/g, '{\\@')
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
  return text.replace(invisible, ' ').replace(/\s+/g, ' ').trim();
}
