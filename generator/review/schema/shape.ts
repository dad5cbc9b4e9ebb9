import { schemaNameOf } from '../../model/schema-reference.js';
import type { JsonSchema } from '../../model/json-schema.js';
import { isImpossible, withoutImpossible } from '../../model/schema-impossible.js';
import { isScalar, type Alternative, type Shape } from './alternative.js';
import { conjunction } from './conjunction.js';
import { saysMore } from './keyword-groups.js';
import { anything, ownAlternatives, type ShapeContext } from './own-alternatives.js';
import { settled } from './settle-alternatives.js';

/** How deep combinations may be before the rest counts as anything: a circle, or nothing that people write. */
const deepest = 250;

/** How many alternatives are looked at. */
const mostAlternatives = 2000;

interface Way {
  readonly depth: number;
  /** The named schema that is being looked at. */
  readonly name?: string | undefined;
  /** That one is part of another, not the whole. */
  readonly isPart: boolean;
}

/** The alternatives of a schema, with combinations resolved. */
export function shapeOf(schema: JsonSchema, context: ShapeContext): Shape {
  const found = expand(schema, context, { depth: 0, isPart: false });
  return {
    alternatives: settled(found),
    isCut: found.length >= mostAlternatives,
    discriminator: discriminatorOf(schema, context),
  };
}

/** Whether a schema that is sent allows neither arrays nor objects. */
export function isScalarSchema(schema: JsonSchema, schemas: ShapeContext['schemas']): boolean {
  const { alternatives } = shapeOf(schema, { schemas, direction: 'request' });
  return alternatives.every((each) => isScalar(each) || each.kind === 'null');
}

function discriminatorOf(schema: JsonSchema, { schemas }: ShapeContext): Shape['discriminator'] {
  let current = schema;
  for (let depth = 0; depth < deepest; depth += 1) {
    if (typeof current === 'boolean') return undefined;
    if (current.discriminator !== undefined) return { ...current.discriminator, at: current };
    const name = current.$ref === undefined ? undefined : schemaNameOf(current.$ref);
    if (name === undefined) return undefined;
    current = schemas.get(name) ?? true;
  }
  return undefined;
}

function expand(schema: JsonSchema, context: ShapeContext, way: Way): readonly Alternative[] {
  if (schema === false) return [];
  if (schema === true || way.depth > deepest) return [anything({})];
  if (isImpossible(schema)) return [];
  const { $ref, allOf = [], oneOf, anyOf, ...alone } = withoutImpossible(schema);
  const unions = [oneOf, anyOf].filter((union) => union !== undefined && union.length > 0);
  const parts = [...($ref === undefined ? [] : [{ $ref }]), ...allOf];
  const isPart = way.isPart || saysMore(alone) || parts.length + unions.length > 1;
  let found = ownAlternatives(alone, schema, context, {
    name: way.isPart ? undefined : way.name,
    ownerName: way.name,
  });
  const depth = way.depth + 1;
  if ($ref !== undefined) found = joined(found, expandNamed(schemaNameOf($ref) ?? '', context, { depth, isPart }));
  for (const part of allOf) found = joined(found, expand(part, context, { ...way, depth, isPart }));
  for (const union of unions) {
    const members = union?.flatMap((member) => expand(member, context, { depth, isPart })) ?? [];
    found = joined(found, members.slice(0, mostAlternatives));
  }
  return found;
}

const expanded = new WeakMap<ShapeContext['schemas'], Map<string, readonly Alternative[]>>();
const names = new WeakMap<ShapeContext['schemas'], Set<string>>();

/** The named schemas that have been found inside of others, until now. */
export function expandedNames(schemas: ShapeContext['schemas']): ReadonlySet<string> {
  return names.get(schemas) ?? new Set();
}

/** Once for each use as a whole and as a part: the ways through schemas that are made of each other multiply. */
function expandNamed(name: string, context: ShapeContext, way: Way): readonly Alternative[] {
  const memo = expanded.get(context.schemas) ?? new Map<string, readonly Alternative[]>();
  expanded.set(context.schemas, memo);
  const key = JSON.stringify([name, context.direction, way.isPart]);
  const known = memo.get(key);
  if (known !== undefined) return known;
  const found = expand(context.schemas.get(name) ?? true, context, { ...way, name });
  memo.set(key, found);
  names.set(context.schemas, (names.get(context.schemas) ?? new Set<string>()).add(name));
  return found;
}

function joined(some: readonly Alternative[], others: readonly Alternative[]): readonly Alternative[] {
  const found: Alternative[] = [];
  for (const one of some) {
    for (const other of others) {
      if (found.length >= mostAlternatives) return found;
      const both = conjunction(one, other);
      if (both !== undefined) found.push(both);
    }
  }
  return found;
}
