import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { Response, ResponseHeader } from './api-model.js';
import { defined } from './defined.js';
import { contentOf } from './media-type.js';
import { fieldsOf, membersOf } from './node.js';
import { booleanOf } from './scalar.js';
import type { Spec } from './spec.js';
import { written } from './written-place.js';

/** The response objects of an operation. */
export function responsesOf(spec: Spec, node: SpecNode | undefined): readonly Response[] {
  return fieldsOf(node).flatMap((entry) => responseOf(spec, entry) ?? []);
}

function responseOf(spec: Spec, { key, keyLocation, value }: SpecEntry): Response | undefined {
  const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
  const node = spec.resolve(value);
  if (node === undefined || !/^([1-5](\d\d|XX)|default)$/.test(status)) return undefined;
  return {
    location: written(keyLocation, node),
    status,
    description: textOf(member(node, 'description')) ?? '',
    headers: membersOf(member(node, 'headers')).flatMap((entry) => headerOf(spec, entry) ?? []),
    content: contentOf(spec, member(node, 'content')),
  };
}

/** OpenAPI ignores a `Content-Type` here: it follows from the content. */
function headerOf(spec: Spec, { key, keyLocation, value }: SpecEntry): ResponseHeader | undefined {
  const node = spec.resolve(value);
  if (node === undefined || key.toLowerCase() === 'content-type') return undefined;
  const schema = member(node, 'schema');
  const [content] = contentOf(spec, member(node, 'content'));
  return defined({
    location: written(keyLocation, node),
    name: key,
    description: textOf(member(node, 'description')),
    required: booleanOf(member(node, 'required')) ?? false,
    deprecated: booleanOf(member(node, 'deprecated')) ?? false,
    schema: schema ? spec.schema(schema) : content?.schema,
  });
}
