import ts from 'typescript';

/** Whether a doc comment, given without its frame, marks what it is about as deprecated. */
export function marksDeprecated(doc: string): boolean {
  if (!doc.includes('@deprecated')) return false;
  // On a line of its own it is a tag wherever it stands; elsewhere it may be part of a sentence or of code.
  return /^[^\S\n]*@deprecated[^\S\n]*$/m.test(doc) || hasTag(doc);
}

function hasTag(doc: string): boolean {
  const lines = doc.split('\n').map((line) => ` * ${line}\n`);
  const file = ts.createSourceFile('doc.ts', `/**\n${lines.join('')} */\ntype T = 0;`, ts.ScriptTarget.ES2022, true);
  return file.statements.some((statement) => ts.getJSDocDeprecatedTag(statement) !== undefined);
}
