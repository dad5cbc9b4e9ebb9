import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Operation, Parameter } from './operation.js';
import { own } from './own.js';
import { parameterText } from './parameter-text.js';
import { scalarText } from './parameter-value.js';
import { percentEncode } from './percent-encoding.js';

/** The path with its variables filled in, percent-encoded, and the query. Throws {@link InvalidInputError}. */
export function pathAndQuery(operation: Operation<never, unknown>, input: unknown): string {
  return expandPath(operation, String(operation.path), input) + search(operation, input);
}

/** A path with its variables filled in. */
export function expandPath({ parameters = [] }: Operation<never, unknown>, template: string, input: unknown): string {
  if (!template.includes('{')) return template;
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const parameter = parameters.find((each) => each.in === 'path' && each.name === name);
    return segment(parameter ?? { in: 'path', name }, input);
  });
}

/** `.`, `..` and empty text would change which resource is meant, encoded once more or not. */
const dangerous = /^(?:\.|%(?:25)*2e){0,2}$/i;

function segment(parameter: Parameter, input: unknown): string {
  const { style, key: place = parameter.name } = parameter;
  const value = own(input, place);
  if (value === undefined) throw new InvalidInputError(place, 'is missing');
  const text = style === undefined ? percentEncode(scalarText(value, place)) : style(parameter, value, place);
  if (text === undefined || dangerous.test(text)) {
    throw new InvalidInputError(place, 'is empty, `.` or `..`, which would change the path');
  }
  return text;
}

/** `?` and the query, where there is one: parameters in declared order, then the operation's own. */
export function search({ parameters = [], fixed = {} }: Operation<never, unknown>, input: unknown): string {
  let query = '';
  const add = (part: string | undefined): void => {
    if (part) query += (query && '&') + part;
  };
  for (const parameter of parameters) if (parameter.in === 'query') add(parameterText(parameter, input));
  for (const [name, value] of Object.entries(fixed)) add(`${percentEncode(name)}=${percentEncode(value)}`);
  return query && `?${query}`;
}
