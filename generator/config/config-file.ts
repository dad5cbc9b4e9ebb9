import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { readJson } from '../read/json-reader.js';
import { parseFile } from '../read/parse-file.js';
import type { SpecNode } from '../read/spec-document.js';
import { loadModule } from './load-module.js';

/** A configuration as data. */
export interface ConfigFile {
  readonly root: SpecNode;
  /** Where a finding about a node is shown: in JSON at the node, of a module only the file is known. */
  readonly place: (location: Location) => Location;
}

/** Reads `countersign.config.*` of a folder. `report` hears what stands in the way. */
export async function readConfigFile(
  folder: string,
  name: string,
  report: (found: Diagnostic) => void,
): Promise<ConfigFile | undefined> {
  const path = join(folder, name);
  const wholeFile = fileLocation(name);
  try {
    if (name.endsWith('.json')) {
      const file = parseFile(path, { bytes: readFileSync(path), shown: name, report });
      return file && { root: file.root, place: (location) => location };
    }
    const root = nodeOf(await loadModule(path));
    if (root !== undefined) return { root, place: () => wholeFile };
    report(diagnostic('config/cannot-load', wholeFile, { reason: 'it exports no object by default' }));
  } catch (error) {
    report(diagnostic('config/cannot-load', wholeFile, { reason: reasonOf(error, path) }));
  }
  return undefined;
}

/** A file as a whole. */
export function fileLocation(path: string): Location {
  return { source: { path, text: '' }, start: 0, end: 0 };
}

/** A value in the form that a JSON file would have; nothing where it is no data. */
function nodeOf(value: unknown): SpecNode | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  // A function or a symbol would be left out in silence.
  const text = JSON.stringify(value, (_, member: unknown) => (isData(member) ? member : null));
  return readJson({ path: '', text }, () => undefined);
}

function isData(value: unknown): boolean {
  return !['function', 'symbol', 'bigint'].includes(typeof value);
}

/** The first line of an error's message, without the folder it happened in. */
function reasonOf(error: unknown, path: string): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.replaceAll(path, basename(path)).replace(/\.$/, '');
}
