import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A text file of the project. */
export interface TextFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The files below a folder, sorted; none that npm has installed there. */
export function filesBelow(folder: string, extension = ''): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .sort();
}

/** The texts of the files below a folder. */
export function textsBelow(folder: string, extension = ''): readonly TextFile[] {
  return filesBelow(folder, extension).map(textOf);
}

/** What is committed or would be: every text file that git does not ignore. */
export function committedTexts(): readonly TextFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(path));
  return paths.map(textOf).filter(({ text }) => !text.includes('\0'));
}

/** `path:line` of every line that the pattern finds. */
export function linesWith(files: readonly TextFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
  );
}

function textOf(path: string): TextFile {
  return { path, text: readFileSync(path, 'utf8') };
}
