import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Operation, Parameter } from './operation.js';
import { own } from './own.js';
import { scalarText } from './parameter-value.js';
import { percentEncode } from './percent-encoding.js';

type Pathed = Pick<Operation<never, unknown>, 'path' | 'parameters'>;

const variables = /\{([^}]+)\}/g;

/** The path with its variables filled in, percent-encoded. Throws {@link InvalidInputError} for one that is missing. */
export function expandPath(operation: Pathed, input: unknown): string {
  const { path } = operation;
  const template = typeof path === 'string' ? path : chooseTemplate(operation, path, input);
  return template.replace(variables, (_, name: string) => segment(parameterOf(operation, name), input));
}

/** Of several templates, the one whose variables are exactly those that the input gives. */
function chooseTemplate(operation: Pathed, templates: readonly string[], input: unknown): string {
  const wanted = templates.map((template) =>
    [...template.matchAll(variables)].map(([, name = '']) => parameterOf(operation, name).key ?? name),
  );
  const given = new Set(wanted.flat().filter((key) => own(input, key) !== undefined));
  const fits = (keys: readonly string[]): boolean => keys.length === given.size && keys.every((key) => given.has(key));
  const template = templates[wanted.findIndex(fits)];
  if (template !== undefined) return template;
  const choices = wanted.map((keys) => keys.join(', ') || 'none').join('; or ');
  throw new InvalidInputError('the input', `fits no path: give exactly ${choices}`);
}

function parameterOf({ parameters = [] }: Pathed, name: string): Parameter {
  return parameters.find((each) => each.in === 'path' && each.name === name) ?? { in: 'path', name };
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
