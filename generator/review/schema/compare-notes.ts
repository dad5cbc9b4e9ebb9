import { placeInSchema } from '../../model/schema-place.js';
import type { Json, JsonSchemaObject } from '../../model/json-schema.js';
import type { Places } from '../report.js';
import { isSecret } from '../../plan/field-names.js';
import { code, valueText } from '../words.js';
import { jsonText } from './meaning-text.js';
import { noteSources, withNamed, type NoteSources } from './note-sources.js';
import { reportOf, type SchemaComparison, type SchemaPair } from './schema-comparison.js';

/** What a schema says about a value without changing which values there are. */
export function compareNotes(comparison: SchemaComparison, pair: SchemaPair): void {
  const sources = sourcesOf(comparison, pair);
  const report = reportOf(comparison, pair);
  const { subject, direction } = pair;
  compareDefaults(comparison, pair, sources);
  const [wasOld, isOld] = valuesOf(sources, 'deprecated').map((value) => value === true);
  const deprecation = placesOf(pair, sources, 'deprecated');
  if (wasOld === false && isOld === true) report(`${direction}/value-deprecated`, { subject }, deprecation);
  if (wasOld === true && isOld === false) report(`${direction}/value-undeprecated`, { subject }, deprecation);
  const isToldAsSecret = compareSecrecy(comparison, pair, sources);
  for (const keyword of ['readOnly', 'writeOnly']) {
    const [was, is] = valuesOf(sources, keyword).map((value) => value === true);
    if (was === is || (isToldAsSecret && keyword === 'writeOnly')) continue;
    const places = placesOf(pair, sources, keyword);
    const value = `${is === true ? 'now' : 'no longer'} ${keyword === 'readOnly' ? 'read-only' : 'write-only'}`;
    report(`${direction}/access-changed`, { subject, value }, places);
  }
  const said = saying.find(([keyword]) => {
    const [before, after] = valuesOf(sources, keyword).map((value) => {
      // Of several examples the first is shown.
      const shown: unknown = keyword === 'examples' && Array.isArray(value) ? value[0] : value;
      return shown === undefined ? '' : jsonText(shown);
    });
    return before !== after;
  });
  if (said === undefined) return;
  const [keyword, what] = said;
  report(`${direction}/value-description-changed`, { subject, what }, placesOf(pair, sources, keyword));
}

/** Keywords that are words for a reader, by how a sentence calls them. */
const saying = [
  ['description', 'description'],
  ['title', 'description'],
  ['examples', 'example'],
  ['externalDocs', 'link to the documentation'],
] as const;

interface Sources {
  readonly base: NoteSources;
  readonly head: NoteSources;
}

/** Where both lead to named schemas, what these say is compared with them. */
function sourcesOf({ schemas }: SchemaComparison, pair: SchemaPair): Sources {
  const base = noteSources(pair.base);
  const head = noteSources(pair.head);
  if (base.name !== undefined && head.name !== undefined) return { base, head };
  return { base: withNamed(base, schemas.base), head: withNamed(head, schemas.head) };
}

function compareDefaults(comparison: SchemaComparison, pair: SchemaPair, sources: Sources): void {
  // What stands there has been read as JSON.
  const [before, after] = valuesOf(sources, 'default') as readonly (Json | undefined)[];
  const [from, to] = [valueText(before), valueText(after)];
  if (jsonText(before) === jsonText(after) && from === to) return;
  const report = reportOf(comparison, pair);
  const { subject, direction } = pair;
  const places = placesOf(pair, sources, 'default');
  if (direction === 'request' && pair.isAlwaysSent === true)
    report('request/unused-default-changed', { subject, from, to }, places);
  else if (before === undefined) report(`${direction}/default-added`, { subject, from, to }, places);
  else if (after === undefined) report(`${direction}/default-removed`, { subject, from, to }, places);
  else report(`${direction}/default-changed`, { subject, from, to }, places);
}

/** Says whether the client keeps a value out of what it prints; false where that does not change. */
function compareSecrecy(comparison: SchemaComparison, pair: SchemaPair, sources: Sources): boolean {
  const { subject, direction } = pair;
  const [was, is] = [sources.base, sources.head].map(({ schemas }) => schemas.some(isSecret));
  if (was === is) return false;
  const keyword = valuesOf(sources, 'writeOnly').includes(true) ? 'writeOnly' : 'format';
  const id = is === true ? 'became-secret' : 'no-longer-secret';
  reportOf(comparison, pair)(`${direction}/${id}`, { subject, value: code(keyword) }, placesOf(pair, sources, keyword));
  return true;
}

function valuesOf({ base, head }: Sources, keyword: string): readonly [unknown, unknown] {
  return [sayer(base, keyword)?.[keyword], sayer(head, keyword)?.[keyword]];
}

/** The outermost that says it. */
function sayer({ schemas }: NoteSources, keyword: string): JsonSchemaObject | undefined {
  return schemas.find((schema) => schema[keyword] !== undefined);
}

function placesOf({ places }: SchemaPair, { base, head }: Sources, keyword: string): Places {
  const place = (source: NoteSources, other: Places['base']) => {
    const schema = sayer(source, keyword);
    return (schema === undefined ? undefined : placeInSchema(schema, keyword)) ?? other;
  };
  return { base: place(base, places.base), head: place(head, places.head) };
}
