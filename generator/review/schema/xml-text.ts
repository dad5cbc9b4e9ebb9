import type { JsonSchema } from '../../model/json-schema.js';
import { schemaNameOf } from '../../model/schema-reference.js';
import { jsonText } from './meaning-text.js';

type Schemas = ReadonlyMap<string, JsonSchema>;

/** Parts that are looked at: schemas that lead to each other have more ways through them than anybody can go. */
const enough = 10_000;

interface Way {
  readonly path: string;
  /** Named schemas on the way: one that is inside of itself says the same again. */
  readonly names: readonly string[];
  readonly parts: { left: number };
}

/** What the `xml` objects of a schema say, for comparison: how elements and attributes of its XML are called. */
export function xmlText(schema: JsonSchema, schemas: Schemas): string {
  return [...said(schema, schemas, { path: '', names: [], parts: { left: enough } })].sort().join('\n');
}

function said(schema: JsonSchema, schemas: Schemas, way: Way): readonly string[] {
  if (typeof schema === 'boolean' || way.parts.left === 0) return [];
  way.parts.left -= 1;
  const { $ref, xml, properties = {}, items, allOf = [], oneOf = [], anyOf = [] } = schema;
  const name = $ref === undefined ? undefined : schemaNameOf($ref);
  const named = name === undefined || way.names.includes(name) ? undefined : schemas.get(name);
  const inside = (path: string): Way => ({ ...way, path: `${way.path}/${path}` });
  return [
    ...(xml === undefined ? [] : [`${way.path}: ${jsonText(xml)}`]),
    ...(named === undefined ? [] : said(named, schemas, { ...way, names: [...way.names, name ?? ''] })),
    ...[...allOf, ...oneOf, ...anyOf].flatMap((part) => said(part, schemas, way)),
    ...Object.entries(properties).flatMap(([key, property]) => said(property, schemas, inside(key))),
    ...(items === undefined ? [] : said(items, schemas, inside('*'))),
  ];
}
