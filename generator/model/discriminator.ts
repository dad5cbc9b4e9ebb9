import type { SpecNode } from '../read/spec-document.js';
import { isText, member, textOf } from '../read/spec-node.js';
import { defined } from './defined.js';
import type { Discriminator } from './json-schema.js';
import { membersOf } from './node.js';
import { record } from './record.js';
import type { SchemaContext } from './schema-context.js';

/** The discriminator object; its mapping leads to named schemas as `$ref`s do. */
export function discriminatorOf(context: SchemaContext, node: SpecNode): Discriminator | undefined {
  const propertyName = textOf(member(node, 'propertyName'));
  if (propertyName === undefined) return undefined;
  const mapping = member(node, 'mapping');
  const targets = membersOf(mapping).flatMap(({ key, value }) => {
    const target = targetOf(context, value);
    return target === undefined ? [] : [[key, target] as const];
  });
  return defined({ propertyName, mapping: mapping === undefined ? undefined : record(targets) });
}

/** A bare name is a schema of `components` first (OpenAPI, Discriminator Object), else a reference. */
function targetOf(context: SchemaContext, node: SpecNode): string | undefined {
  return isText(node) ? (context.componentNamed(node.value) ?? context.referenceTo(node)) : undefined;
}
