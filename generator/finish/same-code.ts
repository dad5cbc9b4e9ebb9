import ts from 'typescript';

/**
 * Whether two versions of a file differ in nothing but comments and white space: what holds of the one then holds of
 * the other. Says no where a comment speaks to the compiler, and where the compiler could not read one of the two.
 */
export function isSameCode(one: ts.SourceFile, other: ts.SourceFile): boolean {
  return [one, other].every(isPlain) && codeOf(one) === codeOf(other);
}

function isPlain(file: ts.SourceFile): boolean {
  return !/@ts-|\/\/\//.test(file.text) && isReadable(file);
}

/** Not public; without it nothing is known. */
function isReadable(file: ts.SourceFile): boolean {
  return 'parseDiagnostics' in file && Array.isArray(file.parseDiagnostics) && file.parseDiagnostics.length === 0;
}

const codes = new WeakMap<ts.SourceFile, string>();

function codeOf(file: ts.SourceFile): string {
  const known = codes.get(file);
  if (known !== undefined) return known;
  const code = ts.createPrinter({ removeComments: true }).printFile(file);
  codes.set(file, code);
  return code;
}
