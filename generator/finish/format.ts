import type { FormatConfig } from 'oxfmt';
import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';

/** The style of all code here; the same as `.prettierrc.json`. A package looks the same wherever it is generated. */
export const style: FormatConfig = { printWidth: 120, singleQuote: true, trailingComma: 'all' };

/** Formats what was emitted, in Prettier's style; the runtime is formatted already and stays as it is. */
export async function formatFiles(files: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  const { format } = await import('oxfmt');
  return Promise.all(
    files.map(async (file): Promise<SourceFile> => {
      if (file.kind === 'runtime' || file.kind === 'verbatim') return file;
      const { code, errors } = await format(file.path, file.text, style);
      if (errors.length > 0)
        throw new InternalError(
          `${file.path} cannot be parsed`,
          errors.map(({ message }) => message),
        );
      return { ...file, text: code };
    }),
  );
}
