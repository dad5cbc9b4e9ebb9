import type { RawParameter } from './raw-operation.js';

/** A value of a parameter as text can say it. */
export type Said = string | readonly string[] | Readonly<Record<string, string>>;

export type Pair = readonly [name: string, value: string];

/** What a parameter says that was sampled as this. */
export function said(value: unknown): Said {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, String(member)]));
  return String(value);
}

/**
 * Reads a parameter of a path or a header back, by the table "Style Examples" of OpenAPI 3.1. `like` says whether it
 * is a text, a list or an object, which the wire does not. `decode` undoes what was encoded after the separators.
 */
export function readStyled(
  { name, style, explode }: RawParameter,
  text: string,
  like: Said,
  decode: (text: string) => string,
): Said | undefined {
  switch (style) {
    case 'simple':
      return parted(text, explode, ',', like, decode);
    case 'label':
      return text.startsWith('.') ? parted(text.slice(1), explode, explode ? '.' : ',', like, decode) : undefined;
    case 'matrix': {
      if (!text.startsWith(';')) return undefined;
      if (explode && typeof like !== 'string') {
        const pairs = text.slice(1).split(';').map(pairOf).map(decoded(decode));
        return Array.isArray(like) ? valuesOf(pairs, name) : Object.fromEntries(pairs);
      }
      const [key, value] = pairOf(text.slice(1));
      return decode(key) === name ? parted(value, false, ',', like, decode) : undefined;
    }
    default:
      return undefined;
  }
}

function parted(
  text: string,
  explode: boolean,
  separator: string,
  like: Said,
  decode: (text: string) => string,
): Said | undefined {
  if (typeof like === 'string') return decode(text);
  const parts = text.split(separator);
  if (Array.isArray(like)) return parts.map(decode);
  if (explode) return Object.fromEntries(parts.map(pairOf).map(decoded(decode)));
  return Object.fromEntries(couples(parts.map(decode)));
}

/** Takes a parameter out of the pairs of a query, a form or a cookie; what is left stays in `pairs`. */
export function takeStyled({ name, style, explode }: RawParameter, pairs: Pair[], like: Said): Said | undefined {
  const take = (wanted: (key: string) => boolean): readonly Pair[] => {
    const taken = pairs.filter(([key]) => wanted(decodeText(key)));
    pairs.splice(0, pairs.length, ...pairs.filter((pair) => !taken.includes(pair)));
    return taken;
  };
  if (style === 'deepObject') {
    const members = take((key) => key.startsWith(`${name}[`) && key.endsWith(']'));
    return Object.fromEntries(
      members.map(([key, value]) => [decodeText(key).slice(name.length + 1, -1), decodeText(value)]),
    );
  }
  if (explode && typeof like === 'object' && !Array.isArray(like))
    return Object.fromEntries(take((key) => key in like).map(decoded(decodeText)));
  const values = take((key) => key === name).map(([, value]) => value);
  if (explode && Array.isArray(like)) return values.map(decodeText);
  const [value] = values;
  if (value === undefined || values.length > 1) return undefined;
  if (typeof like === 'string') return decodeText(value);
  const parts = value.split(separators[style] ?? ',').map(decodeText);
  return Array.isArray(like) ? parts : Object.fromEntries(couples(parts));
}

/** OpenAPI 3.1 writes them as `%20` and as `|`, which RFC 3986 wants encoded in a query. */
const separators: Readonly<Record<string, RegExp>> = { spaceDelimited: /%20/, pipeDelimited: /%7C|\|/i };

/** `name=value` parts with this between them; nothing decoded. */
export function pairsOf(text: string, between: string): Pair[] {
  return text === '' ? [] : text.split(between).map(pairOf);
}

function pairOf(text: string): Pair {
  const end = text.indexOf('=');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
}

function couples(parts: readonly string[]): readonly Pair[] {
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ''] as const] : []));
}

function decoded(decode: (text: string) => string): (pair: Pair) => Pair {
  return ([key, value]) => [decode(key), decode(value)];
}

function valuesOf(pairs: readonly Pair[], name: string): readonly string[] | undefined {
  return pairs.every(([key]) => key === name) ? pairs.map(([, value]) => value) : undefined;
}

export function decodeText(text: string): string {
  return decodeURIComponent(text);
}
