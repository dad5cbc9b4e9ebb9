import type { ParsedNode } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location, SourceText } from '../diagnostics/location.js';
import type { SpecEntry } from './spec-document.js';
import { readScalar } from './yaml-scalar.js';

/** The text of a key: of `200:` and `true:` as they are written. */
export function readKey(
  source: SourceText,
  key: ParsedNode,
  report: (found: Diagnostic) => void,
): Omit<SpecEntry, 'value'> | undefined {
  const keyLocation: Location = { source, start: key.range[0], end: Math.max(key.range[1], key.range[0]) };
  if (!isScalar(key)) {
    const found = isMap(key) ? 'a map' : isSeq(key) ? 'a list' : 'an alias';
    report(diagnostic('read/key-not-text', keyLocation, { found }));
    return undefined;
  }
  const { style, text, value } = readScalar(source, key, report);
  if (style === 'plain' && text === '') {
    report(diagnostic('read/key-not-text', keyLocation, { found: 'empty' }));
    return undefined;
  }
  if (style === 'plain' && text === '<<') {
    report(diagnostic('read/merge-key', keyLocation, {}));
    return undefined;
  }
  return { key: typeof value === 'string' ? value : text, keyLocation };
}
