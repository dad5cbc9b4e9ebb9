import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import type { SpecNode, SpecScalar } from '../read/spec-document.js';
import { checkAllowed } from './allow-list.js';
import type { CelEnvironment, CelProblem, ParsedCel } from './cel.js';
import type { DeclaredValue } from './declaration.js';
import type { Locate, Report } from './finding.js';
import { signHelp } from './javascript-habits.js';
import type { NameKind } from './names.js';
import { trapOfScalar } from './yaml-traps.js';

/** A value whose expression is part of the language; it has no type yet. */
export interface ParsedValue {
  readonly value: DeclaredValue;
  readonly source: string;
  readonly locate: Locate;
  readonly parsed: ParsedCel;
}

/** What values may name. */
export interface Names {
  readonly names: ReadonlyMap<string, NameKind>;
  readonly constants: ReadonlySet<string>;
  /** Names that cannot be: whatever uses them is passed over. */
  readonly refused: ReadonlySet<string>;
}

/** Parses one value and reports what is no part of the language. */
export function parseValue(
  environment: CelEnvironment,
  value: DeclaredValue,
  { scope, report }: { scope: Names; report: Report },
): ParsedValue | undefined {
  const scalar = expressionScalar(value.node);
  // A list or a map that YAML has made of an expression is reported by `check`: the extension's schema wants text.
  if (scalar === undefined) return undefined;
  const source = typeof scalar.value === 'string' ? scalar.value : scalar.text;
  const locate = (start: number, end: number): Location => scalar.locate(start, end);
  const parsed = environment.parse(source);
  if (isProblem(parsed)) {
    const help = trapOfScalar(scalar) ?? helpFor(parsed) ?? signHelp(source) ?? commaHelp(parsed);
    report(
      diagnostic(
        'signing/syntax',
        locateInside(parsed, source, locate),
        { problem: wordsOf(parsed, source) },
        { help },
      ),
    );
    return undefined;
  }
  let failed = false;
  const reportHere: Report = (found) => {
    failed = true;
    const trap = found.code === 'signing/unknown-name' ? trapOfScalar(scalar) : undefined;
    report(trap === undefined ? found : { ...found, help: trap });
  };
  checkAllowed(parsed.root, { ...scope, locate, report: reportHere });
  return failed ? undefined : { value, source, locate, parsed };
}

function expressionScalar(node: SpecNode): SpecScalar | undefined {
  return node.kind === 'scalar' && node.value !== null && node.value !== '' ? node : undefined;
}

function isProblem(parsed: ParsedCel | CelProblem): parsed is CelProblem {
  return 'summary' in parsed;
}

/** A problem at the end is shown at the last character. */
function locateInside({ start, end }: CelProblem, source: string, locate: Locate): Location {
  const first = Math.min(start, Math.max(source.length - 1, 0));
  return locate(first, Math.min(Math.max(end, first + 1), source.length));
}

/** The library's names of tokens, as they are written. */
const tokens: ReadonlyMap<string, string> = new Map([
  ['EOF', 'the end'],
  ['LPAREN', '`(`'],
  ['RPAREN', '`)`'],
  ['LBRACKET', '`[`'],
  ['RBRACKET', '`]`'],
  ['LBRACE', '`{`'],
  ['RBRACE', '`}`'],
  ['COLON', '`:`'],
  ['COMMA', '`,`'],
  ['DOT', '`.`'],
  ['QUESTION', '`?`'],
  ['PLUS', '`+`'],
  ['MINUS', '`-`'],
  ['MULTIPLY', '`*`'],
  ['DIVIDE', '`/`'],
  ['MODULO', '`%`'],
  ['EQ', '`==`'],
  ['NE', '`!=`'],
  ['LT', '`<`'],
  ['LE', '`<=`'],
  ['GT', '`>`'],
  ['GE', '`>=`'],
  ['AND', '`&&`'],
  ['OR', '`||`'],
  ['NOT', '`!`'],
  ['IN', '`in`'],
  ['IDENTIFIER', 'a name'],
  ['STRING', 'text'],
  ['NUMBER', 'a number'],
]);

function wordsOf({ summary, start }: CelProblem, source: string): string {
  // The library names half of a character outside of the BMP, and a space of another kind cannot be seen.
  const code = source.codePointAt(start) ?? 0;
  if (/^Unexpected character: /.test(summary) && code > 0x7e) {
    return `unexpected character: U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return summary
    .replace(/\b[A-Z]{2,}\b/g, (token) => tokens.get(token) ?? token.toLowerCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function helpFor({ code, summary }: CelProblem): string | undefined {
  if (code === 'invalid_octal_escape') return "'\\x00' is the character 0; an octal escape has three digits.";
  if (code === 'limit_exceeded') return 'Split it into several values.';
  if (/got EOF/.test(summary)) return 'Something that was opened is not closed.';
  if (/unexpected character: '?[)\]}]/i.test(summary)) return 'It closes nothing: delete it, or open it.';
  return undefined;
}

/** Two things beside each other. */
function commaHelp({ summary }: CelProblem): string | undefined {
  return /got (?:IDENTIFIER|STRING|NUMBER)/.test(summary)
    ? 'A comma goes between arguments, and + between parts of a text.'
    : undefined;
}
