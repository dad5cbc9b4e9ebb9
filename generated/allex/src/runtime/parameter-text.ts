import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Parameter } from './operation.js';
import { own } from './own.js';
import { scalarText } from './parameter-value.js';
import { percentEncode } from './percent-encoding.js';

/**
 * A query, header or cookie parameter as it is written, with its name in a query or cookie; undefined where it is not
 * given. Percent-encoded unless it is a header.
 */
export function parameterText(parameter: Parameter, input: unknown): string | undefined {
  const { name, in: position, key: place = name, style } = parameter;
  const value = own(input, place);
  if (value === undefined) {
    if (parameter.required) throw new InvalidInputError(place, 'is missing');
    return undefined;
  }
  if (style !== undefined) return style(parameter, value, place);
  const text = scalarText(value, place);
  return position === 'header' ? text : `${percentEncode(name)}=${percentEncode(text)}`;
}
