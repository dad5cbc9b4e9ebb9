import { sorted } from './canonical-type.js';
import { isKeyword, isOperator, isQuoted, isValue, isWord, plainTokens } from './plain-tokens.js';

/** A type as a report has it. */
export interface TypeText {
  readonly text: string;
  /** Names of types in it. */
  readonly names: ReadonlySet<string>;
}

/**
 * Reads a type of names, values, arrays, unions, intersections and object types, which nearly all are. `undefined` of
 * any other, which TypeScript's parser and printer have to read and write.
 */
export function plainType(source: string): TypeText | undefined {
  const tokens = plainTokens(source);
  if (tokens === undefined) return undefined;
  const reading: Reading = { tokens, at: 0, names: new Set() };
  const text = union(reading);
  return text === undefined || reading.at < tokens.length ? undefined : { text, names: reading.names };
}

/** Each function takes what it reads, and gives its text; `undefined` is for good. */
interface Reading {
  readonly tokens: readonly string[];
  at: number;
  readonly names: Set<string>;
}

function union(reading: Reading): string | undefined {
  const isUnion = takes('|', reading);
  const types = list(reading, { separator: '|', read: intersection });
  const [only] = types ?? [];
  if (types === undefined || (types.length === 1 && !isUnion)) return only?.text;
  // The printer puts parentheses around them.
  if (types.some(({ parts }) => parts > 1)) return undefined;
  return sorted(
    types.map(({ text }) => text),
    unionKey,
  ).join(' | ');
}

/** Values first, `null` and `undefined` last. */
function unionKey(type: string): string {
  if (type === 'undefined') return '3 undefined';
  if (type === 'null') return '2 null';
  const isOne = isValue(type);
  return `${isOne ? 0 : 1} ${isOne && isQuoted(type) ? type.slice(1, -1) : type}`;
}

function intersection(reading: Reading): { readonly text: string; readonly parts: number } | undefined {
  const types = list(reading, { separator: '&', read: array });
  return types && { text: types.join(' & '), parts: types.length };
}

function array(reading: Reading): string | undefined {
  let text = single(reading);
  while (text !== undefined && takes('[', reading)) text = takes(']', reading) ? `${text}[]` : undefined;
  return text;
}

function single(reading: Reading): string | undefined {
  if (takes('{', reading)) return object(reading);
  if (takes('(', reading)) {
    const inner = union(reading);
    return inner !== undefined && takes(')', reading) ? `(${inner})` : undefined;
  }
  const token = next(reading);
  if (isValue(token) || isKeyword(token)) return token;
  if (!isWord(token) || isOperator(token)) return undefined;
  reading.names.add(token);
  if (!takes('<', reading)) return token;
  const types = list(reading, { separator: ',', read: union });
  return types !== undefined && takes('>', reading) ? `${token}<${types.join(', ')}>` : undefined;
}

interface PlainMember {
  readonly key: string;
  readonly text: string;
}

function object(reading: Reading): string | undefined {
  const members: PlainMember[] = [];
  while (!takes('}', reading)) {
    const member = takes('[', reading) ? indexSignature(reading) : property(reading);
    const isEnded = takes(';', reading) || takes(',', reading) || reading.tokens[reading.at] === '}';
    if (member === undefined || !isEnded) return undefined;
    members.push(member);
  }
  // An index signature stands among the names by its first letter.
  if (members.filter(({ key }) => key.startsWith('[')).length > 1) return undefined;
  const texts = sorted(members, ({ key }) => key).map(({ text }) => `${text};`);
  return texts.length === 0 ? '{}' : `{ ${texts.join(' ')} }`;
}

function property(reading: Reading): PlainMember | undefined {
  const { tokens, at } = reading;
  const isReadonly = tokens[at] === 'readonly' && tokens[at + 1] !== ':' && tokens[at + 1] !== '?';
  if (isReadonly) reading.at += 1;
  const name = next(reading);
  const mark = takes('?', reading) ? '?' : '';
  const type = takes(':', reading) ? union(reading) : undefined;
  if (type === undefined || !(isWord(name) || isQuoted(name))) return undefined;
  const key = isQuoted(name) ? name.slice(1, -1) : name;
  return { key, text: `${isReadonly ? 'readonly ' : ''}${name}${mark}: ${type}` };
}

function indexSignature(reading: Reading): PlainMember | undefined {
  const name = next(reading);
  const key = takes(':', reading) ? union(reading) : undefined;
  const type = takes(']', reading) && takes(':', reading) ? union(reading) : undefined;
  if (key === undefined || type === undefined || !isWord(name)) return undefined;
  return { key: '[', text: `[${name}: ${key}]: ${type}` };
}

interface ListForm<T> {
  readonly separator: string;
  readonly read: (reading: Reading) => T | undefined;
}

function list<T>(reading: Reading, { separator, read }: ListForm<T>): readonly T[] | undefined {
  const found: T[] = [];
  do {
    const item = read(reading);
    if (item === undefined) return undefined;
    found.push(item);
  } while (takes(separator, reading));
  return found;
}

function takes(expected: string, reading: Reading): boolean {
  if (reading.tokens[reading.at] !== expected) return false;
  reading.at += 1;
  return true;
}

function next(reading: Reading): string {
  reading.at += 1;
  return reading.tokens[reading.at - 1] ?? '';
}
