import { JsonLiteral, OrderedPairs, type CelValue } from './ordered-pairs.js';

/** The members of a JSON object (RFC 8259) in the order of the text; nothing is an object without members. */
export function jsonObject(text: string): OrderedPairs {
  if (text === '') return new OrderedPairs([]);
  JSON.parse(text);
  const { value } = readValue(text, 0);
  if (value instanceof OrderedPairs) return value;
  throw new TypeError('the text is not a JSON object');
}

/** A part of a text that is known to be JSON, and the offset behind it. */
interface Read<Value> {
  readonly value: Value;
  readonly end: number;
}

function readValue(text: string, from: number): Read<CelValue> {
  const start = behindSpace(text, from);
  switch (text[start]) {
    case '{':
      return readObject(text, start);
    case '[':
      return readArray(text, start);
    case '"':
      return readString(text, start);
    default: {
      const spelling = /[^\s,\]}]*/.exec(text.slice(start))?.[0] ?? '';
      return { value: new JsonLiteral(spelling), end: start + spelling.length };
    }
  }
}

function readObject(text: string, start: number): Read<OrderedPairs> {
  const list: (readonly [string, CelValue])[] = [];
  let at = behindSpace(text, start + 1);
  while (text[at] !== '}') {
    const name = readString(text, at);
    const { value, end } = readValue(text, behindSpace(text, name.end) + 1);
    if (list.some(([other]) => other === name.value)) throw new TypeError(`the member ${name.value} is there twice`);
    list.push([name.value, value]);
    at = behindComma(text, end);
  }
  return { value: new OrderedPairs(list), end: at + 1 };
}

function readArray(text: string, start: number): Read<CelValue> {
  const items: CelValue[] = [];
  let at = behindSpace(text, start + 1);
  while (text[at] !== ']') {
    const { value, end } = readValue(text, at);
    items.push(value);
    at = behindComma(text, end);
  }
  return { value: items, end: at + 1 };
}

function readString(text: string, start: number): Read<string> {
  let end = start + 1;
  while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return { value: JSON.parse(text.slice(start, end + 1)) as string, end: end + 1 };
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function behindComma(text: string, from: number): number {
  const at = behindSpace(text, from);
  return text[at] === ',' ? behindSpace(text, at + 1) : at;
}
