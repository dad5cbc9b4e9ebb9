import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readJson } from './json-reader.js';
import { decodeSource } from './source-file.js';
import type { SpecFile, SpecNode } from './spec-document.js';
import { readYamlAgain, type SectionMemory } from './yaml-again.js';
import { readYaml } from './yaml-reader.js';

interface FileContent {
  readonly bytes: Uint8Array;
  /** The path that findings name. */
  readonly shown: string;
  readonly report: (found: Diagnostic) => void;
  /** What was read of the file before. */
  readonly memory?: SectionMemory | undefined;
}

/** The tree of a file. JSON is YAML: which of the two a file is says its text, not its name. */
export function parseFile(path: string, { bytes, shown, report, memory }: FileContent): SpecFile | undefined {
  const { source, finding } = decodeSource(shown, bytes);
  if (finding !== undefined) {
    report(finding);
    return undefined;
  }
  const again = (): SpecNode | undefined => memory && readYamlAgain(source, memory);
  const root = readJson(source, report) ?? again() ?? readYaml(source, report);
  return root && { path, hash: createHash('sha256').update(bytes).digest('hex'), source, root };
}
