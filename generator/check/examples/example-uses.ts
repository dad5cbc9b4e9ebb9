import { follow } from '../../read/resolve.js';
import type { SpecEntry, SpecMap, SpecNode } from '../../read/spec-document.js';
import { entriesOf, entry, isText, itemsOf, member } from '../../read/spec-node.js';
import type { Location } from '../../diagnostics/location.js';
import type { CheckedSpec } from '../checked-spec.js';
import { schemaNodes } from './schema-nodes.js';

/** A value that a document gives beside the schema it should fit. */
export interface ExampleUse {
  readonly kind: 'example' | 'default';
  readonly value: SpecNode;
  /** Of the name under which the value stands. */
  readonly keyLocation: Location;
  readonly schema: SpecNode;
}

/** Examples and defaults of schemas; examples of parameters, headers and media types. */
export function* exampleUses(spec: CheckedSpec): Iterable<ExampleUse> {
  for (const schema of schemaNodes(spec)) yield* usesInSchema(schema);
  const mediaTypes = mediaTypesOf(spec);
  for (const map of spec.holders('schema')) {
    const schema = member(map, 'schema');
    if (schema === undefined) continue;
    const isJson = isJsonType(mediaTypes.get(map) ?? 'application/json');
    for (const { value, keyLocation } of examplesBeside(spec, map)) {
      // Text is how an example of another format is written down.
      if (isJson || !isText(value)) yield { kind: 'example', value, keyLocation, schema };
    }
  }
}

function* usesInSchema(schema: SpecMap): Iterable<ExampleUse> {
  const initial = entry(schema, 'default');
  if (initial !== undefined) yield { kind: 'default', value: initial.value, keyLocation: initial.keyLocation, schema };
  const example = entry(schema, 'example');
  if (example !== undefined) yield { kind: 'example', value: example.value, keyLocation: example.keyLocation, schema };
  const { keyLocation, value } = entry(schema, 'examples') ?? {};
  if (keyLocation === undefined) return;
  for (const item of itemsOf(value)) yield { kind: 'example', value: item, keyLocation, schema };
}

function examplesBeside({ document }: CheckedSpec, holder: SpecMap): readonly SpecEntry[] {
  const single = entry(holder, 'example');
  const named = [...entriesOf(member(holder, 'examples'))].flatMap(({ value }) => {
    const example = follow(document, value);
    return entry(example, 'value') ?? entry(example, 'dataValue') ?? [];
  });
  return single === undefined ? named : [single, ...named];
}

/** The name under which each media type stands. */
function mediaTypesOf({ holders }: CheckedSpec): ReadonlyMap<SpecNode, string> {
  const contents = holders('content').flatMap((map) => [...entriesOf(member(map, 'content'))]);
  return new Map(contents.map(({ key, value }) => [value, key]));
}

function isJsonType(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/i.test(mediaType);
}
