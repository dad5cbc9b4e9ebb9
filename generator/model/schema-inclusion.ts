import { diagnostic } from '../diagnostics/diagnostic.js';
import type { NamedSchema } from './api-model.js';
import type { JsonSchema } from './json-schema.js';
import { schemaNameOf } from './schema-reference.js';
import type { Spec } from './spec.js';

/** How many schemas may stand inside each other. TypeScript gives up on types that are much deeper. */
const deepest = 50;

/**
 * Reports schemas that are made of too many others inside each other, or of themselves: by `$ref`, `allOf`, `oneOf` or `anyOf` alone, with no property, item or
 * map in between. No value can be checked against one, and no type can be written for it.
 */
export function reportInclusions(schemas: readonly NamedSchema[], report: Spec['report']): void {
  const byName = new Map(schemas.map((named) => [named.name, named]));
  const { circles, heights } = walk(schemas);
  for (const circle of circles) {
    const [first] = circle.flatMap((name) => byName.get(name) ?? []);
    // One of references alone has been reported by `read`.
    if (first === undefined || circle.every((name) => isReference(byName.get(name)))) continue;
    report(diagnostic('model/schema-includes-itself', first.location, { way: [...circle, first.name] }));
  }
  for (const { name, location } of schemas) {
    // Where the limit is passed, and not again for all that includes it.
    if (heights.get(name) === deepest + 1) report(diagnostic('model/schema-too-deep', location, { limit: deepest }));
  }
}

function isReference(named: NamedSchema | undefined): boolean {
  return typeof named?.schema.json === 'object' && named.schema.json.$ref !== undefined;
}

interface Step {
  readonly name: string;
  /** Of what it includes and has been walked. */
  height: number;
  readonly parts: Iterator<string>;
}

/** Depth first, on a stack of its own: a hostile document's schemas include each other a hundred thousand deep. */
function walk(schemas: readonly NamedSchema[]): {
  readonly circles: readonly (readonly string[])[];
  /** By name: 1 for a schema that includes no other. */
  readonly heights: ReadonlyMap<string, number>;
} {
  const parts = new Map(schemas.map(({ name, schema }) => [name, included(schema.json)]));
  const circles: (readonly string[])[] = [];
  const heights = new Map<string, number>();
  const met = new Set<string>();
  const onWay = new Set<string>();
  for (const { name: start } of schemas) {
    const way: Step[] = [];
    const enter = (name: string): void => {
      met.add(name);
      onWay.add(name);
      way.push({ name, height: 0, parts: (parts.get(name) ?? []).values() });
    };
    const leave = ({ name, height }: Step): void => {
      way.pop();
      onWay.delete(name);
      heights.set(name, height + 1);
    };
    if (!met.has(start)) enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = step.parts.next();
      if (next.done === true) leave(step);
      else if (onWay.has(next.value)) circles.push(namesFrom(way, next.value));
      else if (!met.has(next.value)) enter(next.value);
      const outer = way.at(-1);
      if (next.done === true && outer !== undefined) outer.height = Math.max(outer.height, step.height + 1);
      else if (next.done !== true) step.height = Math.max(step.height, heights.get(next.value) ?? 0);
    }
  }
  return { circles, heights };
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
