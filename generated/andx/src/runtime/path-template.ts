import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Operation, Parameter } from './operation.js';
import { own } from './own.js';
import { styledParameter } from './parameter-style.js';
import { checkNumber, checkText } from './parameter-value.js';
import { percentEncode } from './percent-encoding.js';

type Pathed = Pick<Operation<never, unknown>, 'path' | 'parameters'>;

/** The path with its variables filled in, percent-encoded. Throws {@link InvalidInputError} for one that is missing. */
export function expandPath(operation: Pathed, input: unknown): string {
  const { path } = operation;
  const template = typeof path === 'string' ? path : chooseTemplate(operation, path, input);
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const parameter = parameterOf(operation, name);
    const place = parameter.key ?? name;
    return segment(parameter, own(input, place), place);
  });
}

/** Of several templates, the one whose variables are exactly those that the input gives. */
function chooseTemplate(operation: Pathed, templates: readonly string[], input: unknown): string {
  const wanted = templates.map((template) =>
    [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => keyOf(operation, name)),
  );
  const given = new Set(wanted.flat().filter((key) => own(input, key) !== undefined));
  const index = wanted.findIndex((keys) => keys.length === given.size && keys.every((key) => given.has(key)));
  const template = templates[index];
  if (template !== undefined) return template;
  const choices = wanted.map((keys) => keys.join(', ') || 'none').join('; or ');
  throw new InvalidInputError('the input', `fits no path: give exactly ${choices}`);
}

function keyOf(operation: Pathed, name: string): string {
  return parameterOf(operation, name).key ?? name;
}

function parameterOf({ parameters = [] }: Pathed, name: string): Parameter {
  return parameters.find((each) => each.in === 'path' && each.name === name) ?? { in: 'path', name };
}

/** `.`, `..` and empty text would change which resource is meant, encoded once more or not. */
const dangerous = /^(?:\.|%(?:25)*2e){0,2}$/i;

function segment(parameter: Parameter, value: unknown, place: string): string {
  const text = hasStyle(parameter) ? styledParameter(parameter, value, place) : plainSegment(value, place);
  if (text === undefined || dangerous.test(text)) {
    throw new InvalidInputError(place, 'is empty, `.` or `..`, which would change the path');
  }
  return text;
}

function hasStyle({ style, explode, mediaType }: Parameter): boolean {
  return style !== undefined || explode !== undefined || mediaType !== undefined;
}

function plainSegment(value: unknown, place: string): string {
  if (typeof value === 'string') return percentEncode(checkText(value, place));
  if (typeof value === 'number') return String(checkNumber(value, place));
  throw new InvalidInputError(place, value === undefined ? 'is missing' : 'is neither text nor a number');
}
