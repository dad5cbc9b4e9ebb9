import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { RequestBody } from './api-model.js';
import { defined } from './defined.js';
import { contentOf } from './media-type.js';
import { booleanOf } from './scalar.js';
import type { Spec } from './spec.js';
import { written } from './written-place.js';

/** The request body object; none where it has no content. */
export function requestBodyOf(spec: Spec, reference: SpecNode | undefined): RequestBody | undefined {
  const node = spec.resolve(reference);
  const content = contentOf(spec, member(node, 'content'));
  if (node === undefined || content.length === 0) return undefined;
  return defined({
    location: written(node.location, node),
    description: textOf(member(node, 'description')),
    required: booleanOf(member(node, 'required')) ?? false,
    content,
  });
}
