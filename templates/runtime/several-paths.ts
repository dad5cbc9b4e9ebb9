import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Operation } from './operation.js';
import { own } from './own.js';
import { expandPath, search } from './path-and-query.js';

/** As `pathAndQuery`, of several templates the one whose variables are exactly those that the input gives. */
export function severalPaths(operation: Operation<never, unknown>, input: unknown): string {
  const { path, parameters = [] } = operation;
  const templates = [path].flat();
  const wanted = templates.map((template) =>
    [...template.matchAll(/\{([^}]+)\}/g)].map(
      ([, name = '']) => parameters.find((each) => each.in === 'path' && each.name === name)?.key ?? name,
    ),
  );
  const given = new Set(wanted.flat().filter((key) => own(input, key) !== undefined));
  const fits = (keys: readonly string[]): boolean => keys.length === given.size && keys.every((key) => given.has(key));
  const template = templates[wanted.findIndex(fits)];
  if (template !== undefined) return expandPath(operation, template, input) + search(operation, input);
  const choices = wanted.map((keys) => keys.join(', ') || 'none').join('; or ');
  throw new InvalidInputError('the input', `fits no path: give exactly ${choices}`);
}
