import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location, SourceText } from '../diagnostics/location.js';

/** What YAML 1.2 calls not printable (section 5.1), and a carriage return that ends no line. */
const forbidden = new RegExp('[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufffe\\uffff]|\\r(?!\\n)');

/** The text of a file without its byte order mark, and the first thing in it that can't be text. */
export function decodeSource(
  path: string,
  bytes: Uint8Array,
): { readonly source: SourceText; readonly finding: Diagnostic | undefined } {
  const source = { path, text: new TextDecoder().decode(bytes) };
  return { source, finding: invalidBytes(source, bytes) ?? forbiddenCharacter(source) };
}

function invalidBytes(source: SourceText, bytes: Uint8Array): Diagnostic | undefined {
  if (isUtf8(bytes)) return undefined;
  const [first, second] = bytes;
  const utf16 = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
  if (utf16)
    return diagnostic('read/not-utf8', { source, start: 0, end: 0 }, { found: 'it begins with the mark of UTF-16' });
  const broken = firstBrokenByte(bytes);
  const offset = new TextDecoder().decode(bytes.subarray(0, broken)).replace(/\ufffd$/, '').length;
  const found = `byte 0x${(bytes[broken] ?? 0).toString(16).padStart(2, '0')} is out of place`;
  return diagnostic('read/not-utf8', { source, start: offset, end: offset + 1 }, { found });
}

/** Decoding replaces what is broken, so encoding again differs there first. */
function firstBrokenByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const broken = bytes.findIndex((byte, index) => byte !== again[index]);
  return broken === -1 ? bytes.length - 1 : broken;
}

function forbiddenCharacter(source: SourceText): Diagnostic | undefined {
  const index = source.text.search(forbidden);
  if (index === -1) return undefined;
  const location: Location = { source, start: index, end: index + 1 };
  return diagnostic('read/control-character', location, { character: codePoint(source.text.charCodeAt(index)) });
}

/** Such as `U+0007`. */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
