import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { parseFile } from '../../../generator/read/parse-file.js';
import type { SpecDocument, SpecNode } from '../../../generator/read/spec-document.js';

/** The tree of a text that must be sound. */
export function parse(text: string): SpecNode {
  const findings: Diagnostic[] = [];
  const file = parseFile('/spec.yaml', {
    bytes: Buffer.from(text),
    shown: 'spec.yaml',
    report: (found) => findings.push(found),
  });
  if (file === undefined || findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
  return file.root;
}

/** The codes that reading a text ends with. */
export function codesOf(text: string): readonly string[] {
  const codes: string[] = [];
  parseFile('/spec.yaml', { bytes: Buffer.from(text), shown: 'spec.yaml', report: ({ code }) => codes.push(code) });
  return codes;
}

/** A document of one file that nobody wrote to a disk. */
export function documentOf(text: string): SpecDocument {
  const root = parse(text);
  const file = { hash: '', path: '/spec.yaml', source: root.location.source, root };
  return { file, files: new Map([[file.path, file]]) };
}
