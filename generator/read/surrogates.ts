import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { SpecScalar } from './spec-document.js';
import { codePoint } from './source-file.js';

/** Only escapes in double quotes can make one: a file is valid UTF-8. It could not be written to a file again. */
export function loneSurrogate(scalar: SpecScalar): Diagnostic | undefined {
  if (scalar.style !== 'quoted' || typeof scalar.value !== 'string') return undefined;
  const index = scalar.text.includes('\\') ? scalar.value.search(/\p{Surrogate}/u) : -1;
  if (index === -1) return undefined;
  const character = codePoint(scalar.value.charCodeAt(index));
  return diagnostic('read/lone-surrogate', scalar.location, { character });
}
