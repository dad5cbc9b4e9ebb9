import { jsonText } from './bodies/json.js';
import type { Parameter, ParameterStyle } from './operation.js';
import { scalarText } from './parameter-value.js';
import { percentEncode, percentEncodeReserved } from './percent-encoding.js';

// A descriptor names the style of each parameter that may be a list or an object, so that no other is bundled.

/** How a style is written (OpenAPI 3.1, Style Examples). */
interface Form {
  /** Stands before the whole. */
  readonly first?: string;
  /** Between exploded elements or members. */
  readonly between: string;
  /** Between those that are not exploded; default `,`. */
  readonly delimiter?: string;
  /** The name stands in it. */
  readonly named?: boolean;
  /** Default of the parameter's `explode`. */
  readonly explode?: boolean;
  /** Of a member of an object. */
  readonly keyOf?: (name: string, key: string) => string;
}

export const simpleStyle: ParameterStyle = (...given) => styled({ between: ',' }, given);
export const labelStyle: ParameterStyle = (...given) => styled({ first: '.', between: '.' }, given);
export const matrixStyle: ParameterStyle = (...given) => styled({ first: ';', between: ';', named: true }, given);
/** Of queries, forms and cookies. */
export const formStyle: ParameterStyle = (...given) =>
  styled({ between: given[0].in === 'cookie' ? '; ' : '&', named: true, explode: true }, given);
export const spaceDelimitedStyle: ParameterStyle = (...given) =>
  styled({ between: '&', delimiter: '%20', named: true }, given);
export const pipeDelimitedStyle: ParameterStyle = (...given) =>
  styled({ between: '&', delimiter: '%7C', named: true }, given);
export const deepObjectStyle: ParameterStyle = (...given) =>
  styled({ between: '&', named: true, explode: true, keyOf: (name, key) => `${name}%5B${key}%5D` }, given);

/** JSON text in a parameter (`content` instead of `schema`). */
export const jsonStyle: ParameterStyle = (parameter, value, place) =>
  scalarStyle(parameter, jsonText(value, place), place);

/** A text as `form` or `simple` write it, whatever the place. */
const scalarStyle: ParameterStyle = (parameter, text, place) =>
  parameter.in === 'query' || parameter.in === 'cookie'
    ? formStyle(parameter, text, place)
    : simpleStyle(parameter, text, place);

/** Key and text of an object's member; the text alone of a scalar or an element. */
type Part = readonly [text: string] | readonly [key: string, text: string];

function styled(form: Form, [parameter, value, place]: Parameters<ParameterStyle>): string | undefined {
  const { first = '', between, delimiter = ',', named, keyOf = plainKey } = form;
  const { explode = form.explode } = parameter;
  const encode = encoderOf(parameter);
  const name = encode(parameter.name);
  const parts = partsOf(value, place).map((part: readonly string[]) => part.map((text) => encode(text)));
  if (parts.length === 0) return undefined;
  if (!explode) return `${first}${named ? `${name}=` : ''}${parts.flat().join(delimiter)}`;
  const exploded = parts.map(([head = '', text]) => {
    if (text === undefined) return named ? `${name}=${head}` : head;
    return `${keyOf(name, head)}=${text}`;
  });
  return first + exploded.join(between);
}

function plainKey(_name: string, key: string): string {
  return key;
}

function partsOf(value: unknown, place: string): readonly Part[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[scalarText(value, place)]];
  if (Array.isArray(value))
    return value.map((element: unknown, index): Part => [scalarText(element, `${place}[${index}]`)]);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]: [string, unknown]): Part => [key, scalarText(member, `${place}.${key}`)]);
}

function encoderOf({ in: position, allowReserved }: Parameter): (text: string) => string {
  if (position === 'header') return (text) => text;
  return position === 'query' && allowReserved ? percentEncodeReserved : percentEncode;
}
