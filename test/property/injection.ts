import ts from 'typescript';
import type { SourceFile } from '../../generator/emit/source-file.js';

/** What a package would do that nobody wrote: calls of the canary, modules from elsewhere, text that is no TypeScript. */
export function injections(files: readonly SourceFile[]): readonly string[] {
  return files.filter(({ kind }) => kind === 'typescript').flatMap(injectionsIn);
}

function injectionsIn({ path, text }: SourceFile): readonly string[] {
  const output = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  });
  const found = (output.diagnostics ?? []).map(
    ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const called = calledIn(node);
    if (called !== undefined && /\b(?:canary|import|require)\b/.test(called)) found.push(`${path}: ${node.getText()}`);
    if (
      ts.isImportDeclaration(node) &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      !/^(?:\.|#(?:crypto|network)$)/.test(node.moduleSpecifier.text)
    ) {
      found.push(`${path}: imports ${node.moduleSpecifier.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What an expression calls or evaluates, without the texts in it: nothing of that is text of a spec. */
function calledIn(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node)) return namesIn(node.expression);
  if (ts.isTaggedTemplateExpression(node)) return namesIn(node.tag);
  return ts.isTemplateSpan(node) ? namesIn(node.expression) : undefined;
}

function namesIn(node: ts.Node): string {
  if (node.kind === ts.SyntaxKind.ImportKeyword) return 'import';
  if (ts.isStringLiteralLike(node)) return '';
  if (ts.isIdentifier(node)) return node.text;
  const names: string[] = [];
  ts.forEachChild(node, (child) => void names.push(namesIn(child)));
  return names.join(' ');
}
