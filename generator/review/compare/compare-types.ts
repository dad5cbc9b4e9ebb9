import { placeIn } from '../../model/written-place.js';
import { schemaNameOfPair } from '../schema/named-pairs.js';
import { bare } from '../words.js';
import { compareInputTypes, compareUnusedTypes } from './compare-further-types.js';
import type { Comparison } from './context.js';
import { typesInPlace, type PlacedType } from './types-in-place.js';

/** Compares the exported types that stand for schemas of the spec. Those that have no name in it go with what they stand in. */
export function compareTypes(comparison: Comparison): void {
  const { base, head, schemas, report } = comparison;
  const before = namedTypes(base);
  const after = namedTypes(head);
  const exportedThen = new Set(base.models.map(({ name }) => name));
  const exportedNow = new Set(head.models.map(({ name }) => name));
  const renamed = schemaNameOfPair(schemas.pairs);
  const told = new Set<string>();
  const isRename = (from: string, to: string): boolean =>
    !told.has(from) && !exportedNow.has(from) && !exportedThen.has(to) && told.add(from).add(to).size > 0;
  for (const { base: from, head: to, key } of schemas.pairs.values()) {
    const [was, is] = [before.get(from), after.get(to)];
    if (was === undefined || is === undefined || renamed.get(from) !== to || !isRename(was, is)) continue;
    const places = { base: placeOf(base, from), head: placeOf(head, to) };
    schemas.drafts.reportFrom(key)('type/renamed', { from: bare(was), to: bare(is) }, places);
  }
  // A type without a name goes with what is said of its place, where that is anything that is felt.
  const felt = new Set(
    schemas.drafts.all().flatMap(({ from, rule }) => (rule.client === 'compile error' ? [...from] : [])),
  );
  for (const [from, to] of typesInPlace(base, head)) {
    if (!isRename(from.type, to.type)) {
      if (!felt.has(to.origin)) reportUnnamed(comparison, [from, to], told);
      continue;
    }
    const [was, is] = [schemaOf(before, from.type), schemaOf(after, to.type)];
    const places = {
      base: was === undefined ? from.location : placeOf(base, was),
      head: is === undefined ? to.location : placeOf(head, is),
    };
    schemas.drafts.reportFrom(to.origin)('type/renamed', { from: bare(from.type), to: bare(to.type) }, places);
  }
  for (const [schema, type] of before) {
    if (exportedNow.has(type) || told.has(type)) continue;
    const places = { base: placeOf(base, schema), head: placeOf(head, undefined) };
    report('type/removed', { type: bare(type) }, places);
  }
  for (const [schema, type] of after) {
    if (exportedThen.has(type) || told.has(type)) continue;
    const places = { base: placeOf(base, undefined), head: placeOf(head, schema) };
    report('type/added', { type: bare(type) }, places);
  }
  compareInputTypes(comparison, told);
  compareUnusedTypes(comparison);
}

/** A type without a name in the spec that gives way to one that has been there, or comes where there was one. */
function reportUnnamed(
  { base, head, schemas }: Comparison,
  [from, to]: readonly [PlacedType, PlacedType],
  told: Set<string>,
): void {
  const report = schemas.drafts.reportFrom(to.origin);
  const places = { base: from.location, head: to.location };
  const has = ({ models }: Comparison['base'], type: string) => models.some(({ name }) => name === type);
  const isNamed = ({ model, modelNames: { input, output } }: Comparison['base'], type: string) =>
    model.schemas.some(({ name }) => input.get(name) === type || output.get(name) === type);
  if (!has(head, from.type) && !isNamed(base, from.type) && !told.has(from.type)) {
    told.add(from.type);
    report('type/removed', { type: bare(from.type) }, places);
  }
  if (!has(base, to.type) && !isNamed(head, to.type) && !told.has(to.type)) {
    told.add(to.type);
    report('type/added', { type: bare(to.type) }, places);
  }
}

/** By the name of the schema in the spec. */
function namedTypes({ model, modelNames }: Comparison['base']): ReadonlyMap<string, string> {
  return new Map(
    model.schemas.flatMap(({ name }): [string, string][] => {
      const type = modelNames.output.get(name);
      return type === undefined ? [] : [[name, type]];
    }),
  );
}

function schemaOf(types: ReadonlyMap<string, string>, type: string): string | undefined {
  return [...types].find(([, name]) => name === type)?.[0];
}

function placeOf({ model }: Comparison['base'], schema: string | undefined) {
  const found = model.schemas.find(({ name }) => name === schema)?.location;
  return found ?? placeIn(model.location, 'components', 'schemas') ?? model.location;
}
