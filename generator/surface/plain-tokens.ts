const quotedText = /'[^'\\\n]*'|"[^"\\\n]*"/;
const number = /-?\d+(?:\.\d+)?(?![\w$])/;
const word = /[A-Za-z_$][\w$]*/;

/** Space or a comment, or one of the tokens that plain types consist of. */
const piece = new RegExp(
  String.raw`\s+|/\*[^]*?\*/|(${quotedText.source}|${number.source}|${word.source}|[{}()[\]<>|&;:?,])`,
  'y',
);

/** The tokens of a type; `undefined` where there are others. */
export function plainTokens(source: string): readonly string[] | undefined {
  const tokens: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < source.length) {
    const found = piece.exec(source);
    if (found === null) return undefined;
    if (found[1] !== undefined) tokens.push(found[1]);
  }
  return tokens;
}

export function isWord(token: string): boolean {
  return /^[A-Za-z_$]/.test(token);
}

export function isQuoted(token: string): boolean {
  return /^['"]/.test(token);
}

/** Whether a token is a type that is one value. */
export function isValue(token: string): boolean {
  return /^(?:['"\d-]|(?:true|false|null)$)/.test(token);
}

/** Whether a word is a type of the language's own. */
export function isKeyword(token: string): boolean {
  return keywords.has(token);
}

/** Whether a word begins a type that is not plain. */
export function isOperator(token: string): boolean {
  return operators.has(token);
}

const keywords: ReadonlySet<string> = new Set(
  'any bigint boolean never number object string symbol this undefined unknown void'.split(' '),
);
const operators: ReadonlySet<string> = new Set(
  'abstract asserts import infer keyof new readonly typeof unique'.split(' '),
);
