import type { Operation } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { Places } from '../report.js';
import { bare, code } from '../words.js';
import type { Comparison, OperationPair } from './context.js';
import { pairParameters } from './pair-parameters.js';

/** Compares where an operation is, what it is called, and what is said about it. */
export function compareIdentity(_comparison: Comparison, { base, head, name, report }: OperationPair): void {
  const one = base.operation;
  const other = head.operation;
  const facts = { operation: name };
  const paths = { base: one.pathLocation, head: other.pathLocation };
  const places = (...keys: readonly string[]) => placesIn(one, other, keys);
  if (one.id !== other.id) report('operation/renamed', { from: bare(one.id), to: bare(other.id) }, places());
  if (pathAsOf(one, other) !== other.path) {
    report('operation/path-changed', { ...facts, from: bare(one.path), to: bare(other.path) }, paths);
  }
  if (one.method !== other.method) {
    report(
      'operation/http-method-changed',
      { ...facts, from: one.method, to: other.method },
      { base: one.location, head: other.location },
    );
  }
  if (one.url !== other.url) {
    report('operation/url-changed', { ...facts, from: urlText(one.url), to: urlText(other.url) }, places('x-url'));
  }
  if (!one.deprecated && other.deprecated) report('operation/deprecated', facts, places('deprecated'));
  if (one.deprecated && !other.deprecated) report('operation/undeprecated', facts, places('deprecated'));
  compareSunset(one, other, report);
  for (const key of ['summary', 'description', 'externalDocs'] as const) {
    if (JSON.stringify(one[key]) === JSON.stringify(other[key])) continue;
    report('operation/description-changed', { ...facts, what: words[key] }, places(key));
  }
}

const words = { summary: 'summary', description: 'description', externalDocs: 'link to the documentation' } as const;

function compareSunset(one: Operation, other: Operation, report: OperationPair['report']): void {
  const [from, to] = [one.sunset, other.sunset];
  if (from === to) return;
  const places = placesIn(one, other, ['x-sunset']);
  const operation = bare(other.id);
  if (from === undefined) report('operation/sunset-set', { operation, to: code(to ?? '') }, places);
  else if (to === undefined) report('operation/sunset-removed', { operation, from: code(from) }, places);
  else report('operation/sunset-moved', { operation, from: code(from), to: code(to) }, places);
}

/** Of the first of these keys that is written there, else of the operation. */
function placesIn(one: Operation, other: Operation, keys: readonly string[]): Places {
  const place = ({ location, idLocation }: Operation) =>
    keys.map((key) => placeIn(location, key)).find((found) => found !== undefined) ?? idLocation;
  return { base: place(one), head: place(other) };
}

/** The path of the base with the names that its variables have in the head: under other names it is the same path. */
function pathAsOf(base: Operation, head: Operation): string {
  const { paired } = pairParameters(base, head);
  const names = new Map(paired.map(([one, other]) => [one.in === 'path' ? one.name : '', other.name]));
  return base.path.replaceAll(/\{([^{}]*)\}/g, (variable, name: string) => {
    const now = names.get(name);
    return now === undefined ? variable : `{${now}}`;
  });
}

function urlText(parameter: string | undefined): string {
  return parameter === undefined ? 'the server' : `the parameter ${code(parameter)}`;
}
