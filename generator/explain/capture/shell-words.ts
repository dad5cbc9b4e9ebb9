import { UsageError } from '../../usage-error.js';

/** The words of the first command of a POSIX shell text: quotes undone, lines joined, variables left as they are. */
export function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const token = tokenAt(rest);
    at += token.length;
    if (token.kind === 'text') word = (word ?? '') + token.text;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
    if (token.kind === 'end') break;
  }
  return word === undefined ? words : [...words, word];
}

type Token =
  | { readonly kind: 'text'; readonly text: string; readonly length: number }
  | { readonly kind: 'space' | 'end'; readonly length: number };

function tokenAt(rest: string): Token {
  const [joined] = /^(?:\\\r?\n|[ \t])+/.exec(rest) ?? [];
  if (joined !== undefined) {
    // A joined line without white space around does not end a word.
    const isBlank = /[ \t]/.test(joined);
    return isBlank ? { kind: 'space', length: joined.length } : { kind: 'text', text: '', length: joined.length };
  }
  if (/^(?:[;|&<>\n]|\r\n)/.test(rest)) return { kind: 'end', length: 1 };
  if (rest.startsWith("$'")) return ansiQuoted(rest);
  if (rest.startsWith("'")) {
    const end = rest.indexOf("'", 1);
    if (end < 0) throw unclosed("'");
    return { kind: 'text', text: rest.slice(1, end), length: end + 1 };
  }
  if (rest.startsWith('"')) {
    const [whole, inside = ''] = /^"((?:[^"\\]|\\[^])*)"/.exec(rest) ?? [];
    if (whole === undefined) throw unclosed('"');
    return { kind: 'text', text: inside.replace(/\\(?:([$`"\\])|\r?\n)/g, '$1'), length: whole.length };
  }
  if (rest.startsWith('\\')) return { kind: 'text', text: rest.slice(1, 2), length: 2 };
  return { kind: 'text', text: rest.slice(0, 1), length: 1 };
}

const ansi: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** `$'…'`, as browsers copy what has quotes or control characters; `\x` and octal are bytes. */
function ansiQuoted(rest: string): Token {
  const [whole, inside = ''] = /^\$'((?:[^'\\]|\\[^])*)'/.exec(rest) ?? [];
  if (whole === undefined) throw unclosed("$'");
  const bytes: Buffer[] = [];
  for (const [piece] of inside.matchAll(
    /\\x[0-9a-f]{1,2}|\\u[0-9a-f]{1,4}|\\U[0-9a-f]{1,8}|\\[0-7]{1,3}|\\[^]|[^\\]+/gi,
  )) {
    bytes.push(unescaped(piece));
  }
  return { kind: 'text', text: Buffer.concat(bytes).toString('utf8'), length: whole.length };
}

function unescaped(piece: string): Buffer {
  if (!piece.startsWith('\\')) return Buffer.from(piece);
  const letter = piece.charAt(1);
  if (letter === 'x' && piece.length > 2) return Buffer.of(Number.parseInt(piece.slice(2), 16));
  if (/[uU]/.test(letter) && piece.length > 2) {
    const code = Number.parseInt(piece.slice(2), 16);
    return Buffer.from(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  if (/[0-7]/.test(letter)) return Buffer.of(Number.parseInt(piece.slice(1), 8) & 0xff);
  const known = ansi[letter];
  if (known !== undefined) return Buffer.from(known);
  return Buffer.from(/['"\\?]/.test(letter) ? letter : piece);
}

function unclosed(quote: string): UsageError {
  return new UsageError(`the captured curl command has a ${quote} that is not closed`);
}
