import type { CelType } from './expression.js';

/** What to write around `text` to turn one type into one of others, if there is a way. */
export function cureOf(text: string, from: CelType, wanted: readonly CelType[]): string | undefined {
  if (wanted.includes('string')) return toText(text, from);
  if (!wanted.includes('bytes')) return undefined;
  return from === 'string'
    ? `bytes(${text}) for its UTF-8, base64_decode(${text}) for what it encodes`
    : toText(text, from);
}

function toText(text: string, from: CelType): string | undefined {
  switch (from) {
    case 'int':
      return `string(${text})`;
    case 'bytes':
      return `hex(${text}), base64(${text})`;
    case 'bool':
      return `${text} ? 'true' : 'false'`;
    case 'list<string>':
      return `${text}.join(''), lines(${text})`;
    case 'map':
      return `json(${text}), form(${text}), pairs(${text})`;
    case 'string':
    case 'list<bytes>':
    case 'list<int>':
    case 'list<bool>':
    case 'list<map>':
      return undefined;
  }
}
