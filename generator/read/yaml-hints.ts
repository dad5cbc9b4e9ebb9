import { Lexer, type ErrorCode } from 'yaml';
import type { Location, SourceText } from '../diagnostics/location.js';

/** What is behind a syntax error: often not what a parser stumbles over. */
export interface SyntaxHint {
  readonly problem: string;
  readonly help: string;
  readonly location: Location;
}

/** Looks at the lines around an error for what people get wrong most. */
export function syntaxHint(source: SourceText, code: ErrorCode, position: number): SyntaxHint | undefined {
  const line = lineAt(source.text, position);
  const conflict = [line, lineAt(source.text, line.start - 1)].find(({ text }) => /^(?:<{7}|={7}$|>{7})/.test(text));
  if (conflict !== undefined) {
    const help = 'Keep one of the two sides, and delete the lines with the marks.';
    return { problem: 'git has left a conflict here', help, location: placeIn(source, conflict, conflict.text) };
  }
  const comment = [line, lineAt(source.text, line.start - 1)].find(({ text }) => /\{[^}]*\$ref: +#/.test(text));
  if (comment !== undefined) {
    const help = "Write the reference in quotes: `$ref: '#/…'`.";
    return { problem: 'a `#` behind a space begins a comment', help, location: placeIn(source, comment, '#') };
  }
  switch (code) {
    case 'MULTILINE_IMPLICIT_KEY':
      return tightColon(source, line);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return tightDash(source, line) ?? lastColon(source, line) ?? deeperLine(source, position);
    case 'MISSING_CHAR':
      return openQuote(source, position);
    default:
      return undefined;
  }
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function lineAt(text: string, position: number): Line {
  const start = text.lastIndexOf('\n', Math.max(position, 0) - 1) + 1;
  const end = text.indexOf('\n', start);
  return { text: text.slice(start, end === -1 ? undefined : end).replace(/\r$/, ''), start };
}

function placeIn(source: SourceText, { text, start }: Line, part: string): Location {
  const at = start + text.indexOf(part);
  return { source, start: at, end: at + Math.max(part.length, 1) };
}

/** `summary:List orders`, or another space than YAML's behind the colon. */
function tightColon(source: SourceText, line: Line): SyntaxHint | undefined {
  const key = /^ *(?:- +)?([\w$./{}-]+:)[^ \t/]/.exec(line.text)?.[1];
  if (key === undefined) return undefined;
  return {
    problem: 'there is no space behind the colon',
    help: `Write \`${key} …\`: a key ends with a colon and a space.`,
    location: placeIn(source, line, key),
  };
}

/** `-name: symbol`. */
function tightDash(source: SourceText, line: Line): SyntaxHint | undefined {
  const item = /^ *(-[^\s-][^\s:]*)/.exec(line.text)?.[1];
  if (item === undefined) return undefined;
  return {
    problem: 'there is no space behind the dash',
    help: `Write \`- ${item.slice(1)}\`: an item of a list begins with a dash and a space.`,
    location: placeIn(source, line, item),
  };
}

/** `digest: sha-256=:…=:`, a value whose last character makes a key of it. */
function lastColon(source: SourceText, line: Line): SyntaxHint | undefined {
  const value = /^ *(?:- +)?[\w$./{}-]+: +([^\s"'#|>&*[{]\S*):$/.exec(line.text)?.[1];
  if (value === undefined) return undefined;
  return {
    problem: 'a value that ends with a colon is read as a key',
    help: `Write it in quotes: \`'${value}:'\`.`,
    location: placeIn(source, line, `${value}:`),
  };
}

/** A key below a value that is complete: YAML reads it as more of the value, because it is indented further. */
function deeperLine(source: SourceText, position: number): SyntaxHint | undefined {
  const { text } = source;
  const end = text.indexOf('\n', position);
  if (end === -1 || /:\s/.test(text.slice(position, end + 1))) return undefined;
  const line = lineAt(text, end + 1);
  const key = /^ *(\S[^:]*):(?:\s|$)/.exec(line.text)?.[1];
  if (key === undefined) return undefined;
  return {
    problem: 'this line is indented further than the key above it, and so belongs to its value',
    help: 'Keys of one map begin in the same column.',
    location: placeIn(source, line, key),
  };
}

/** A quote that nothing closes: the parser only sees the end of the file. */
function openQuote(source: SourceText, position: number): SyntaxHint | undefined {
  if (source.text.slice(position).trim() !== '') return undefined;
  let at = 0;
  let start: number | undefined;
  for (const lexeme of new Lexer().lex(source.text)) {
    // The beginning of a document, of a scalar, and the end of a flow: signs of the lexer's own.
    if (lexeme === '\u0002' || lexeme === '\u001f' || lexeme === '\u0018') continue;
    start = /^["']/.test(lexeme) ? at : undefined;
    at += lexeme.length;
  }
  if (start === undefined) return undefined;
  return {
    problem: 'this quote is never closed',
    help: 'Close it, or write the value under `|-` on a line of its own.',
    location: { source, start, end: start + 1 },
  };
}
