import { jsonText } from './json-body.js';
import type { Parameter } from './operation.js';
import { scalarText } from './parameter-value.js';
import { percentEncode, percentEncodeReserved } from './percent-encoding.js';

/** How the expanded form of a style is written (OpenAPI 3.1, Style Examples). */
interface Style {
  /** Stands before the whole. */
  readonly first?: string;
  /** Between exploded elements or members. */
  readonly between: string;
  /** Between those that are not exploded; default `,`. */
  readonly delimiter?: string;
  /** The name stands in it. */
  readonly named?: boolean;
}

const styles: Readonly<Record<NonNullable<Parameter['style']>, Style>> = {
  simple: { between: ',' },
  label: { first: '.', between: '.' },
  matrix: { first: ';', between: ';', named: true },
  form: { between: '&', named: true },
  spaceDelimited: { between: '&', delimiter: '%20', named: true },
  pipeDelimited: { between: '&', delimiter: '%7C', named: true },
  deepObject: { between: '&', named: true },
};

/** Key and text of an object's member; the text alone of a scalar or an element. */
type Part = readonly [text: string] | readonly [key: string, text: string];

/**
 * A parameter in its style, percent-encoded unless it is a header. A query or cookie parameter has its name in it.
 * Undefined: an empty list or object, which is left out.
 */
export function styledParameter(parameter: Parameter, value: unknown, place: string): string | undefined {
  const { style = parameter.in === 'query' || parameter.in === 'cookie' ? 'form' : 'simple' } = parameter;
  const { explode = style === 'form' || style === 'deepObject' } = parameter;
  const { first = '', between, delimiter = ',', named } = styles[style];
  const encode = encoderOf(parameter);
  const name = encode(parameter.name);
  const parts = partsOf(parameter, value, place).map((part) => part.map(encode));
  if (parts.length === 0) return undefined;
  if (!explode) return `${first}${named ? `${name}=` : ''}${parts.flat().join(delimiter)}`;
  const exploded = parts.map(([head = '', text]) => {
    if (text === undefined) return named ? `${name}=${head}` : head;
    return style === 'deepObject' ? `${name}%5B${head}%5D=${text}` : `${head}=${text}`;
  });
  return first + exploded.join(parameter.in === 'cookie' ? '; ' : between);
}

function partsOf({ mediaType }: Parameter, value: unknown, place: string): readonly Part[] {
  if (mediaType !== undefined) return [[jsonText(value, place)]];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[scalarText(value, place)]];
  if (Array.isArray(value)) return value.map((element, index) => [scalarText(element, `${place}[${index}]`)]);
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => [key, scalarText(member, `${place}.${key}`)]);
}

function encoderOf({ in: position, allowReserved }: Parameter): (text: string) => string {
  if (position === 'header') return (text) => text;
  return position === 'query' && allowReserved ? percentEncodeReserved : percentEncode;
}
