import type { Parameter, ParameterStyle } from '../operation.js';
import {
  deepObjectStyle,
  formStyle,
  jsonStyle,
  labelStyle,
  matrixStyle,
  pipeDelimitedStyle,
  spaceDelimitedStyle,
} from '../parameter-styles.js';
import { isList, isRecord, itemShape, memberShape, shaped, type ValueShape } from './value-shape.js';

/** A parameter as it was received. */
export interface ReceivedParameter {
  readonly parameter: Parameter;
  /** Of a query or cookie, all names with their texts, still encoded; of another place, one without a name. */
  readonly pairs: readonly (readonly [name: string, text: string])[];
  readonly shape: ValueShape | undefined;
}

/** Reads what a style has written; undefined where nothing was. */
export type ReadStyle = (received: ReceivedParameter) => unknown;

/** Reads back each style of OpenAPI 3.1 (Style Examples). */
export const readStyled: ReadStyle = (received) => {
  const { parameter, pairs, shape } = received;
  const { name, style } = parameter;
  const explode = parameter.explode ?? (style === formStyle || style === deepObjectStyle);
  if (style === deepObjectStyle) return deepMembers(received);
  const isNamed = parameter.in === 'query' || parameter.in === 'cookie';
  if (isNamed && explode && isRecord(shape)) return explodedMembers(received);
  const texts = pairs.filter(([each]) => !isNamed || decode(parameter, each) === name).map(([, text]) => text);
  if (texts.length === 0) return undefined;
  if (style === jsonStyle) return JSON.parse(decode(parameter, texts[0] ?? '')) as unknown;
  const parts = texts.flatMap((text) => partsOf(text, { parameter, style, explode, shape }));
  if (isList(shape)) return parts.map((part) => shaped(decode(parameter, part), itemShape(shape)));
  if (isRecord(shape)) return members(parts, received, explode);
  return shaped(decode(parameter, parts[0] ?? ''), shape);
};

interface Form {
  readonly parameter: Parameter;
  readonly style: ParameterStyle | undefined;
  readonly explode: boolean;
  readonly shape: ValueShape | undefined;
}

/** What stands between separators. A scalar has none. */
function partsOf(text: string, { parameter, style, explode, shape }: Form): readonly string[] {
  const isComposite = isList(shape) || isRecord(shape);
  if (style === labelStyle) return isComposite ? text.slice(1).split(explode ? '.' : ',') : [text.slice(1)];
  if (style === matrixStyle) {
    const encoded = encodeURIComponent(parameter.name);
    const parts = explode ? text.slice(1).split(';') : [text.slice(1)];
    const bare = parts.map((part) => (part.startsWith(`${encoded}=`) ? part.slice(encoded.length + 1) : part));
    return isComposite && !explode ? (bare[0] ?? '').split(',') : bare;
  }
  const isQuery = parameter.in === 'query' || parameter.in === 'cookie';
  if (!isComposite || (isQuery && explode)) return [text];
  if (style === spaceDelimitedStyle) return text.split(/%20|\+| /);
  if (style === pipeDelimitedStyle) return text.split(/%7C|\|/i);
  return text.split(',');
}

/** `a=1` each, or names and texts by turns. */
function members(parts: readonly string[], { parameter, shape }: ReceivedParameter, explode: boolean): object {
  const flat = explode ? parts.flatMap((part) => [part.split('=', 1)[0] ?? '', part.replace(/^[^=]*=/, '')]) : parts;
  const entries = flat.flatMap((part, index): [string, unknown][] => {
    if (index % 2 === 1) return [];
    const key = decode(parameter, part);
    return [[key, shaped(decode(parameter, flat[index + 1] ?? ''), memberShape(shape, key))]];
  });
  return Object.fromEntries(entries);
}

/** An object whose members are parameters of their own: those that its shape names. */
function explodedMembers({ parameter, pairs, shape }: ReceivedParameter): object | undefined {
  const entries = pairs.flatMap(([name, text]): [string, unknown][] => {
    const key = decode(parameter, name);
    const member = memberShape(shape, key);
    return member === undefined ? [] : [[key, shaped(decode(parameter, text), member)]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** `name[key]=text` each. */
function deepMembers({ parameter, pairs, shape }: ReceivedParameter): object | undefined {
  const entries = pairs.flatMap(([name, text]): [string, unknown][] => {
    const whole = decode(parameter, name);
    if (!whole.startsWith(`${parameter.name}[`) || !whole.endsWith(']')) return [];
    const key = whole.slice(parameter.name.length + 1, -1);
    return [[key, shaped(decode(parameter, text), memberShape(shape, key))]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function decode({ in: place }: Parameter, text: string): string {
  if (place === 'header') return text;
  return decodeURIComponent(place === 'query' ? text.replaceAll('+', ' ') : text);
}
