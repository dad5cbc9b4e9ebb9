import { schemaNameOf } from '../../model/schema-reference.js';
import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import type { Location } from '../../diagnostics/location.js';
import type { Places, Report } from '../report.js';
import type { Reach } from '../reach.js';
import type { Drafts } from '../report.js';
import type { Direction } from '../rule.js';
import { isNote } from './keyword-groups.js';

/** Schemas of both sides under comparison. Named ones are compared once for each direction, however often they are used. */
export interface SchemaComparison {
  readonly drafts: Drafts;
  readonly reach: Reach;
  readonly schemas: { readonly base: Schemas; readonly head: Schemas };
  /** Pairs of named schemas that have been met. */
  readonly pairs: Map<string, NamedPair>;
  /** Secrets that are told only where the other direction says nothing of them. */
  readonly hiddenSecrets: HiddenSecret[];
}

/** A property that came or went where it does not exist, by the keyword that makes it a secret. */
export interface HiddenSecret {
  readonly pair: SchemaPair;
  readonly change: 'became-secret' | 'no-longer-secret';
  readonly subject: string;
  readonly keyword: string;
  readonly places: Places;
}

type Schemas = ReadonlyMap<string, JsonSchema>;

/** Two named schemas that stand in one place. */
export interface NamedPair {
  readonly key: string;
  readonly base: string;
  readonly head: string;
  readonly direction: Direction;
}

/** Two schemas that stand in one place. */
export interface SchemaPair {
  readonly base: JsonSchema;
  readonly head: JsonSchema;
  readonly direction: Direction;
  /** What the value is called in sentences: `` `Order.price` ``, or `the body of …`. */
  readonly subject: string;
  /** From where they are reached: a key of {@link Reach}. */
  readonly origin: string;
  /** Of the schemas, where they do not know it themselves. */
  readonly places: { readonly base: Location | undefined; readonly head: Location | undefined };
  /** Whether a default has nothing to stand for. */
  readonly isAlwaysSent?: boolean;
  /** What they are inside of, up to a named schema. */
  readonly inside?: SchemaPair;
}

/** The comparison, and how what is inside of a schema is compared. */
export interface ShapeComparison {
  readonly comparison: SchemaComparison;
  readonly compare: (pair: SchemaPair) => void;
}

/** What differences of a pair are reported to. */
export function reportOf({ drafts }: SchemaComparison, { origin }: SchemaPair): Report {
  return drafts.reportFrom(origin);
}

/** Whether both are nothing but references: then the named schemas are to be compared, once. */
export function meetNamed(comparison: SchemaComparison, pair: SchemaPair): boolean {
  const base = bareName(pair.base);
  const head = bareName(pair.head);
  if (base === undefined || head === undefined) return false;
  meet(comparison, { base, head, direction: pair.direction }, pair.origin);
  return true;
}

/** A pair of named schemas is known by it. */
export function pairKey({ base, head, direction }: Omit<NamedPair, 'key'>): string {
  return `${direction} ${JSON.stringify([base, head])}`;
}

/** Notes two named schemas for comparison. */
export function meet(
  { pairs, reach }: SchemaComparison,
  { base, head, direction }: Omit<NamedPair, 'key'>,
  origin: string,
): void {
  const key = pairKey({ base, head, direction });
  reach.link(origin, key);
  if (!pairs.has(key)) pairs.set(key, { key, base, head, direction });
}

/** The name of a `$ref` beside which only notes stand. */
function bareName(schema: JsonSchema): string | undefined {
  if (typeof schema === 'boolean' || schema.$ref === undefined) return undefined;
  return Object.keys(schema).every((key) => key === '$ref' || isNote(key)) ? schemaNameOf(schema.$ref) : undefined;
}

/** A schema as an object, for places. */
export function objectOf(schema: JsonSchema): JsonSchemaObject | undefined {
  return typeof schema === 'boolean' ? undefined : schema;
}
