import { Entries, JsonLiteral, type Entry, type EntryValue } from './entries.js';

/** Of a text that is JSON: each string, sign and literal. */
const token = /"(?:[^"\\]+|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+/g;

/**
 * The members of a JSON object, in their order; of an empty text none. A name that is there twice is refused: whoever
 * parses the body would read the other one (RFC 8259, section 4).
 */
export function jsonMap(text: string): Entries {
  if (text === '') return new Entries([]);
  // Throws where the text is no JSON: what follows reads only what is.
  JSON.parse(text);
  const tokens = (text.match(token) ?? []).values();
  const map = valueFrom(tokens.next().value ?? '', tokens);
  if (!(map instanceof Entries)) throw new TypeError('the text is not a JSON object');
  return map;
}

function valueFrom(first: string, rest: Iterator<string>): EntryValue {
  if (first === '{') {
    const members: Entry[] = [];
    for (let name = next(rest); name !== '}'; name = next(rest)) {
      members.push([stringOf(name), valueFrom(next(rest), rest)]);
    }
    if (new Set(members.map(([name]) => name)).size < members.length) throw new TypeError('a member is there twice');
    return new Entries(members);
  }
  if (first === '[') {
    const items: EntryValue[] = [];
    for (let item = next(rest); item !== ']'; item = next(rest)) items.push(valueFrom(item, rest));
    return items;
  }
  return first.startsWith('"') ? stringOf(first) : new JsonLiteral(first);
}

function next(tokens: Iterator<string>): string {
  return (tokens.next() as IteratorYieldResult<string>).value;
}

function stringOf(literal: string): string {
  return JSON.parse(literal) as string;
}
