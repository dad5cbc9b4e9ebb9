import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { Encoding, MediaType } from './api-model.js';
import { defined } from './defined.js';
import { examplesOf } from './examples.js';
import { fieldsOf, membersOf } from './node.js';
import { booleanOf } from './scalar.js';
import type { Spec } from './spec.js';
import { styleOf } from './style.js';
import { written } from './written-place.js';

/** The media type objects of a `content` map. */
export function contentOf(spec: Spec, node: SpecNode | undefined): readonly MediaType[] {
  return fieldsOf(node).flatMap((entry) => mediaTypeOf(spec, entry) ?? []);
}

function mediaTypeOf(spec: Spec, { key, keyLocation, value }: SpecEntry): MediaType | undefined {
  const object = spec.resolve(value);
  if (object === undefined) return undefined;
  const schema = member(object, 'schema');
  const item = member(object, 'itemSchema');
  return defined({
    location: written(keyLocation, object),
    name: mediaTypeName(key),
    schema: schema && spec.schema(schema),
    itemSchema: item && spec.schema(item),
    examples: examplesOf(spec, object),
    encoding: new Map(membersOf(member(object, 'encoding')).map((entry) => [entry.key, encodingOf(entry.value)])),
  });
}

/** Type and subtype are case-insensitive (RFC 9110, section 8.3.1); the values of parameters may not be. */
export function mediaTypeName(key: string): string {
  const [type = '', ...parameters] = key.split(';');
  return [type.trim().toLowerCase(), ...parameters].join(';');
}

function encodingOf(node: SpecNode): Encoding {
  return defined({
    contentType: textOf(member(node, 'contentType')),
    style: styleOf(member(node, 'style'), 'query'),
    explode: booleanOf(member(node, 'explode')),
    allowReserved: booleanOf(member(node, 'allowReserved')),
  });
}
