import type { Options } from 'prettier';
import type { SourceFile } from '../emit/source-file.js';

/** The style of all code here; the same as `.prettierrc.json`. A package looks the same wherever it is generated. */
export const style: Options = { printWidth: 120, singleQuote: true, trailingComma: 'all' };

/** Formats what was emitted; the runtime is formatted already and stays as it is. */
export async function formatFiles(files: readonly SourceFile[]): Promise<readonly SourceFile[]> {
  const prettier = await import('prettier');
  return Promise.all(
    files.map(async (file): Promise<SourceFile> => {
      const parser = parserFor(file);
      return parser === undefined ? file : { ...file, text: await prettier.format(file.text, { ...style, parser }) };
    }),
  );
}

function parserFor({ kind, path }: SourceFile): string | undefined {
  switch (kind) {
    case 'typescript':
      return 'typescript';
    case 'json':
      return path.endsWith('package.json') ? 'json-stringify' : 'json';
    case 'markdown':
      return 'markdown';
    case 'runtime':
    case 'verbatim':
      return undefined;
  }
}
