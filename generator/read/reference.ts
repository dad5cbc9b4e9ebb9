import type { Pointer } from './pointer.js';
import { parsePointer } from './pointer.js';

/** What the text of a `$ref` says, before anyone looks whether it leads anywhere. */
export type Reference =
  /** `file` is relative to the referring file, percent-decoded; none: the same file. */
  | { readonly kind: 'pointer'; readonly file?: string; readonly pointer: Pointer }
  | { readonly kind: 'anchor'; readonly fragment: string }
  | { readonly kind: 'remote' }
  | { readonly kind: 'absolute' }
  | { readonly kind: 'malformed'; readonly problem: string };

/** Parses a `$ref` (RFC 3986 with a JSON Pointer as fragment, RFC 6901 section 6). */
export function parseReference(text: string): Reference {
  if (/^\/(?:components|definitions|paths)\//.test(text)) return malformed(`within the document it is '#${text}'`);
  if (/^[a-z]:[\\/]/i.test(text) || /^(?:\/(?!\/)|\\|file:|~\/)/i.test(text)) return { kind: 'absolute' };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) return { kind: 'remote' };
  if (text !== text.trim()) return malformed('there is white space around it');
  const hash = text.indexOf('#');
  if (text.slice(0, hash === -1 ? undefined : hash).includes('?')) return malformed('a file has no query');
  const file = decode(hash === -1 ? text : text.slice(0, hash));
  const fragment = decode(hash === -1 ? '' : text.slice(hash + 1));
  if (file === undefined || fragment === undefined) return malformed('a `%` must be followed by two hex digits');
  if (text === '') return malformed('it is empty');
  if (/[\0\\]/.test(file)) return malformed('folders are separated by `/`');
  if (/^(?:\/|[a-z]:\/)/i.test(file)) return { kind: 'absolute' };
  if (fragment !== '' && !fragment.startsWith('/')) return { kind: 'anchor', fragment };
  const pointer = parsePointer(fragment);
  if (pointer === undefined) return malformed('a `~` is written as `~0`');
  return { kind: 'pointer', pointer, ...(file === '' ? {} : { file }) };
}

function malformed(problem: string): Reference {
  return { kind: 'malformed', problem };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
