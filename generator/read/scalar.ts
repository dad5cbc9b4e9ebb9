import type { Location } from '../diagnostics/location.js';
import type { SpecScalar } from './spec-document.js';

interface ScalarParts extends Pick<SpecScalar, 'location' | 'value' | 'style'> {
  readonly text: string;
}

/** A scalar of a file. A class, because a large spec has a million of them and each would carry its own closure. */
export class SourceScalar implements SpecScalar {
  readonly kind = 'scalar' as const;
  readonly location: Location;
  readonly value: SpecScalar['value'];
  readonly text: string;
  readonly style: SpecScalar['style'];

  constructor({ location, value, text, style }: ScalarParts) {
    this.location = location;
    this.value = value;
    this.text = text;
    this.style = style;
  }

  locate(start: number, end: number): Location {
    const { source } = this.location;
    const value = String(this.value);
    const from = Math.min(Math.max(start, 0), value.length);
    const to = Math.min(Math.max(end, from), value.length);
    if (this.style === 'quoted') return this.#locateInQuotes(value, from, to);
    const content = contentStart(this);
    if (source.text.startsWith(value, content)) return { source, start: content + from, end: content + to };
    const offsets = align(value, source.text, content, this.location.end);
    if (offsets === undefined) return this.location;
    const first = offsets[from] ?? this.location.end;
    return { source, start: first, end: to > from ? (offsets[to - 1] ?? first) + 1 : first };
  }

  #locateInQuotes(value: string, from: number, to: number): Location {
    if (this.text !== value) return this.location;
    const inside = this.location.start + 1;
    return { source: this.location.source, start: inside + from, end: inside + to };
  }
}

/** Where the text begins: a block scalar's location begins at its header (`|-`). */
function contentStart({ style, location }: SpecScalar): number {
  if (style !== 'block') return location.start;
  const lineBreak = location.source.text.indexOf('\n', location.start);
  return lineBreak === -1 ? location.end : lineBreak + 1;
}

/**
 * The offset in the file of each character of a plain or block scalar. Indentation and folding only touch white space,
 * so all other characters occur in the file in the same order.
 */
function align(value: string, text: string, start: number, end: number): readonly number[] | undefined {
  const offsets: number[] = [];
  let next = start;
  for (const match of value.matchAll(/[^ \t\r\n]/g)) {
    const spaces = match.index - offsets.length;
    const previous = next;
    while (next < end && isSpace(text.charCodeAt(next))) next++;
    if (next >= end || text[next] !== match[0]) return undefined;
    placeSpaces(offsets, { value, spaces, after: previous, before: next });
    offsets.push(next++);
  }
  placeSpaces(offsets, { value, spaces: value.length - offsets.length, after: next, before: end });
  return offsets;
}

interface SpaceRun {
  readonly value: string;
  readonly spaces: number;
  readonly after: number;
  readonly before: number;
}

/** White space up to a line break follows the character before it; what comes later is indentation of the next one. */
function placeSpaces(offsets: number[], { value, spaces, after, before }: SpaceRun): void {
  const first = offsets.length;
  const lineBreak = value.slice(first, first + spaces).lastIndexOf('\n');
  for (let index = 0; index < spaces; index++) {
    const leads = lineBreak !== -1 && index > lineBreak;
    const offset = leads || first === 0 ? before - (spaces - index) : after + index;
    offsets.push(Math.min(Math.max(offset, after), Math.max(before - 1, after)));
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
