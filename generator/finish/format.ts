import type { FormatConfig } from 'oxfmt';
import type { SourceFile } from '../emit/source-file.js';
import { InstallationError } from '../installation-error.js';
import { InternalError } from '../internal-error.js';

/** The style of all code here; the same as `.prettierrc.json`. A package looks the same wherever it is generated. */
export const style: FormatConfig = { printWidth: 120, singleQuote: true, trailingComma: 'all' };

/** What was formatted before, by path: for who makes a package again and again. */
export type FormatMemory = Map<string, { readonly text: string; readonly formatted: SourceFile }>;

export function formatMemory(): FormatMemory {
  return new Map();
}

/**
 * Formats what was emitted, in Prettier's style; the runtime is formatted already and stays as it is. One file after the
 * other: the formatter takes many times the size of a text outside of the heap, half a gigabyte for all files of a large
 * package at once, and more time when they get in each other's way.
 */
export async function formatFiles(files: readonly SourceFile[], memory?: FormatMemory): Promise<readonly SourceFile[]> {
  const { format } = await import('oxfmt');
  const formatted: SourceFile[] = [];
  for (const file of files) {
    if (file.kind === 'runtime' || file.kind === 'verbatim') {
      formatted.push(file);
      continue;
    }
    const known = memory?.get(file.path);
    if (known?.text === file.text) {
      formatted.push(known.formatted);
      continue;
    }
    const { code, errors } = await format(file.path, file.text, style).catch(explained);
    if (errors.length > 0) {
      const messages = errors.map(({ message }) => message);
      throw new InternalError(`${file.path} cannot be parsed`, messages);
    }
    const made = { ...file, text: code };
    memory?.set(file.path, { text: file.text, formatted: made });
    formatted.push(made);
  }
  return formatted;
}

/** Its native part is loaded by the first call, and says in these words that it is not there (napi-rs). */
function explained(error: unknown): never {
  if (error instanceof Error && error.message.includes('native binding')) throw new InstallationError('oxfmt');
  throw error;
}
