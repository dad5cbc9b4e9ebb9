import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../emit/source-file.js';
import { toolFolder } from '../tool-folder.js';

/** What files of the runtime declare, by the SHA-256 of their text. They have been checked. */
export type RuntimeDeclarations = Readonly<Record<string, string>>;

/** Made when the command was built; none where it has not been. */
export function builtDeclarations(): RuntimeDeclarations {
  const path = join(toolFolder(), 'dist', 'runtime-declarations.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RuntimeDeclarations) : {};
}

/** Where it is a file of the runtime as it was checked: what it declares stands for it. */
export function declared(file: SourceFile, declarations: RuntimeDeclarations): SourceFile {
  const text = file.kind === 'runtime' ? declarations[textHash(file.text)] : undefined;
  return text === undefined ? file : { ...file, path: file.path.replace(/\.ts$/, '.d.ts'), text };
}

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
