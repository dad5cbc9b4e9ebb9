import type { SpecDocument, SpecFile, SpecNode } from '../read/spec-document.js';
import { member } from '../read/spec-node.js';
import { writtenOf } from './scalar.js';

/** The schema language: OpenAPI 3.0's own, or JSON Schema 2020-12 from 3.1 on. */
export type Dialect = '3.0' | '3.1';

/** What the file says it is written in; `undefined` for a part of a document, which says nothing. */
export function dialectOf(file: SpecFile): Dialect | undefined {
  const version = writtenOf(member(file.root, 'openapi'));
  if (!version?.startsWith('3.')) return undefined;
  return version === '3.0' || version.startsWith('3.0.') ? '3.0' : '3.1';
}

/** The dialect at each node: its file's, or the document's where that says none. */
export function dialects(document: SpecDocument): (node: SpecNode) => Dialect {
  const main = dialectOf(document.file) ?? '3.1';
  const known = new Map([...document.files.values()].map((file) => [file.source, dialectOf(file) ?? main]));
  return (node) => known.get(node.location.source) ?? main;
}
