import { join } from 'node:path';
import { parseFile } from '../../generator/read/parse-file.js';
import type { SpecDocument, SpecFile } from '../../generator/read/spec-document.js';

/** A document from texts by file name, the first one being the spec; nothing is read from disk. */
export function specFromFiles(texts: Readonly<Record<string, string>>): SpecDocument {
  const files = Object.entries(texts).map(([name, text]): SpecFile => {
    const report = (found: { message: string }): never => {
      throw new Error(found.message);
    };
    const file = parseFile(join('/specs', name), { bytes: Buffer.from(text), shown: name, report });
    if (file === undefined) throw new Error(`${name} has no tree`);
    return file;
  });
  const [file] = files;
  if (file === undefined) throw new Error('a document has a file');
  return { file, files: new Map(files.map((each) => [each.path, each])) };
}

/** A document of one text. */
export function specFromText(text: string): SpecDocument {
  return specFromFiles({ 'api.yaml': text });
}
