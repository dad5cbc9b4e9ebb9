import { diagnostic } from '../diagnostics/diagnostic.js';
import type { NamedSchema } from './api-model.js';
import type { JsonSchema } from './json-schema.js';
import { schemaNameOf } from './schema-reference.js';
import type { Spec } from './spec.js';

/**
 * Reports schemas that are made of themselves: by `$ref`, `allOf`, `oneOf` or `anyOf` alone, with no property, item or
 * map in between. No value can be checked against one, and no type can be written for it.
 */
export function reportInclusions(schemas: readonly NamedSchema[], report: Spec['report']): void {
  const byName = new Map(schemas.map((named) => [named.name, named]));
  for (const circle of circlesOf(schemas)) {
    const [first] = circle.flatMap((name) => byName.get(name) ?? []);
    // One of references alone has been reported by `read`.
    if (first === undefined || circle.every((name) => isReference(byName.get(name)))) continue;
    report(diagnostic('model/schema-includes-itself', first.location, { way: [...circle, first.name] }));
  }
}

function isReference(named: NamedSchema | undefined): boolean {
  return typeof named?.schema.json === 'object' && named.schema.json.$ref !== undefined;
}

interface Step {
  readonly name: string;
  readonly parts: Iterator<string>;
}

/** Depth first, on a stack of its own: a hostile document's schemas include each other a hundred thousand deep. */
function circlesOf(schemas: readonly NamedSchema[]): readonly (readonly string[])[] {
  const parts = new Map(schemas.map(({ name, schema }) => [name, included(schema.json)]));
  const circles: (readonly string[])[] = [];
  const met = new Set<string>();
  const onWay = new Set<string>();
  for (const { name: start } of schemas) {
    const way: Step[] = [];
    const enter = (name: string): void => {
      met.add(name);
      onWay.add(name);
      way.push({ name, parts: (parts.get(name) ?? []).values() });
    };
    if (!met.has(start)) enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = step.parts.next();
      if (next.done === true) onWay.delete(way.pop()?.name ?? '');
      else if (onWay.has(next.value)) circles.push(namesFrom(way, next.value));
      else if (!met.has(next.value)) enter(next.value);
    }
  }
  return circles;
}

function namesFrom(way: readonly Step[], start: string): readonly string[] {
  return way.slice(way.findLastIndex(({ name }) => name === start)).map(({ name }) => name);
}

/** The names of the schemas that a value has to fulfil as a whole. */
function included(json: JsonSchema): readonly string[] {
  if (typeof json === 'boolean') return [];
  const parts = [...(json.allOf ?? []), ...(json.oneOf ?? []), ...(json.anyOf ?? [])];
  const name = json.$ref === undefined ? undefined : schemaNameOf(json.$ref);
  return [...(name === undefined ? [] : [name]), ...parts.flatMap(included)];
}
