/** An entry of a block map, from the beginning of its line to that of the next one's. */
export interface Section {
  readonly start: number;
  readonly end: number;
}

/** The block map that a part of a file is. */
export interface Block extends Section {
  /** Spaces before each of its keys. */
  readonly indent: number;
}

/** The map whose key stands alone on the line where a section begins. */
export interface Nested extends Block {
  readonly key: string;
  readonly keyStart: number;
}

/**
 * The entries of a block map, without reading them: in a block map nothing but a key, a comment, or an item of the list
 * under a key stands as far to the left as its keys (YAML 1.2, section 8.2.2). None where that is not plain to see.
 */
export function sectionsOf(text: string, { start, end, indent }: Block): readonly Section[] | undefined {
  const starts: number[] = [];
  for (let at = start; at < end; at = lineAfter(text, at)) {
    const column = columnOf(text, at);
    const isBegun = starts.length > 0;
    if (isBlank(text, at + column) || (isBegun && column > indent)) continue;
    const rest = text.slice(at + column, at + column + 2);
    if (isBegun && column === indent && itemBegins.test(rest)) continue;
    if (column !== indent || !keyBegins.test(rest)) return undefined;
    starts.push(at);
  }
  return starts.map((at, index) => ({ start: at, end: starts[index + 1] ?? end }));
}

/** A character that begins a plain or a quoted scalar, and nothing else. */
const keyBegins = /^["'\w$/~]/;
const itemBegins = /^-[ \r\n]/;

/** What a section has under its key, where that is a block map that begins on the next line. */
export function nestedIn(text: string, { start, end }: Section): Nested | undefined {
  const [line = '', spaces = '', key = ''] = match(/( *)([\w$./{}-]+): *\r?\n/y, text, start) ?? [];
  const first = start + line.length;
  if (line === '' || first >= end) return undefined;
  const indent = columnOf(text, first);
  if (indent <= spaces.length || !keyBegins.test(text.slice(first + indent))) return undefined;
  return { start: first, end, indent, key, keyStart: start + spaces.length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function lineAfter(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak === -1 ? text.length : lineBreak + 1;
}

function columnOf(text: string, at: number): number {
  let column = 0;
  while (text[at + column] === ' ') column++;
  return column;
}

/** Nothing, or a comment. */
function isBlank(text: string, at: number): boolean {
  return at >= text.length || /[\r\n#]/.test(text[at] ?? '');
}
