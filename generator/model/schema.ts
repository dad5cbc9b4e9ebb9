import { diagnostic } from '../diagnostics/diagnostic.js';
import { referenceOf } from '../read/resolve.js';
import type { SpecEntry, SpecMap, SpecNode } from '../read/spec-document.js';
import { isText, textOf } from '../read/spec-node.js';
import type { Dialect } from './dialect.js';
import { discriminatorOf } from './discriminator.js';
import { jsonOf } from './json.js';
import type { JsonSchema, JsonSchemaObject } from './json-schema.js';
import { membersOf } from './node.js';
import { record } from './record.js';
import { booleanOf, scalarOf } from './scalar.js';
import type { Keywords } from './schema-3-0.js';
import { translate30, translateNullable } from './schema-3-0.js';
import { liftAnnotations } from './schema-annotations.js';
import type { SchemaContext } from './schema-context.js';
import { kindOf } from './schema-keywords.js';
import { rememberPlace } from './schema-place.js';

/** The schema object as JSON Schema 2020-12 whose references all lead to named schemas. */
export function normaliseSchema(context: SchemaContext, node: SpecNode): JsonSchema {
  const known = context.normalised.get(node);
  if (known !== undefined) return known;
  if (node.kind !== 'map') return booleanOf(node) ?? {};
  const schema = normaliseObject(context, node);
  rememberPlace(schema, node);
  context.normalised.set(node, schema);
  return schema;
}

function normaliseObject(context: SchemaContext, node: SpecMap): JsonSchemaObject {
  const dialect = context.dialectAt(node);
  const keywords: Keywords = new Map();
  for (const entry of relevantEntries(node, dialect)) {
    const value = keywordValue(context, entry);
    if (value !== undefined) keywords.set(entry.key, value);
  }
  exampleToExamples(keywords);
  liftAnnotations(keywords);
  const translated = dialect === '3.0' ? translate30(keywords) : translateNullable(keywords);
  return record(translated);
}

/** OpenAPI 3.0 ignores what stands beside a `$ref`; `nullable` is written there so often that it is heard. */
function relevantEntries(node: SpecMap, dialect: Dialect): readonly SpecEntry[] {
  const entries = membersOf(node);
  if (dialect !== '3.0' || referenceOf(node) === undefined) return entries;
  return entries.filter(({ key }) => key === '$ref' || key === 'nullable');
}

function exampleToExamples(keywords: Keywords): void {
  if (!keywords.has('example')) return;
  if (!keywords.has('examples')) keywords.set('examples', [keywords.get('example')]);
  keywords.delete('example');
}

function keywordValue(context: SchemaContext, { key, keyLocation, value }: SpecEntry): unknown {
  const kind = kindOf(key);
  switch (kind) {
    case undefined:
      return jsonOf(value);
    case 'schema':
      return normaliseSchema(context, value);
    case 'schemas': {
      const named = membersOf(value).map((entry) => [entry.key, normaliseSchema(context, entry.value)] as const);
      return value.kind === 'map' ? record(named) : undefined;
    }
    case 'list':
      return value.kind === 'list' ? value.items.map((item) => normaliseSchema(context, item)) : undefined;
    case 'text':
      return textOf(value);
    case 'boolean':
      return booleanOf(value);
    case 'number':
      return typeof scalarOf(value) === 'number' ? scalarOf(value) : undefined;
    case 'texts':
      return value.kind === 'list' ? value.items.flatMap((item) => textOf(item) ?? []) : undefined;
    case 'values':
      return value.kind === 'list' ? value.items.map((item) => jsonOf(item)) : undefined;
    case 'type':
      return value.kind === 'list' ? value.items.flatMap((item) => textOf(item) ?? []) : textOf(value);
    case 'reference':
      return isText(value) ? context.referenceTo(value) : undefined;
    case 'discriminator':
      return discriminatorOf(context, value);
    case 'dropped':
      return undefined;
    case 'unsupported':
      context.report(diagnostic('model/unsupported-keyword', keyLocation, { keyword: key }));
      return undefined;
    default:
      return kind satisfies never;
  }
}
