import ts from 'typescript';

const file = ts.createSourceFile('type.ts', '', ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });

/** A syntax tree as text. */
export function print(node: ts.Node): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, file);
}
