import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { Envelope } from './extensions.js';
import type { Schema } from './schema-object.js';
import { defined } from './defined.js';
import { scalarOf } from './scalar.js';
import type { Spec } from './spec.js';

/** `x-envelope`. */
export function envelopeOf(spec: Spec, node: SpecNode): Envelope | undefined {
  const status = textOf(member(node, 'status'));
  const success = scalarOf(member(node, 'success'));
  const data = textOf(member(node, 'data'));
  if (status === undefined || success === undefined || data === undefined) return undefined;
  const error = member(node, 'error');
  return defined({ location: node.location, status, success, data, error: error && failedReply(spec, error) });
}

/** A `$ref` without its object; a schema in place is understood too. */
function failedReply(spec: Spec, node: SpecNode): Schema {
  const ref = textOf(node);
  return ref === undefined ? spec.schema(node) : { location: node.location, json: { $ref: ref } };
}
