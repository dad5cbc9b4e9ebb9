import type { SpecNode } from '../read/spec-document.js';
import { member } from '../read/spec-node.js';
import type { SecurityRequirement } from './required-scheme.js';
import type { Envelope, ErrorShape, RateLimit } from './extensions.js';
import { defined } from './defined.js';
import { booleanOf } from './scalar.js';
import { securityOf } from './security-requirement.js';
import type { Spec } from './spec.js';
import { envelopeOf } from './x-envelope.js';
import { errorShapeOf } from './x-error.js';
import { rateLimitOf } from './x-rate-limit.js';
import { rejectedOnOf } from './x-retry.js';

/** What the document says for all of its operations. */
export interface Defaults {
  readonly security: readonly SecurityRequirement[];
  readonly rejectedOn: readonly number[];
  readonly shape: ReplyShape;
}

/** What holds for the document, and for an operation where that says nothing else. */
export interface ReplyShape {
  readonly envelope?: Envelope;
  readonly error?: ErrorShape;
  readonly rateLimit?: RateLimit;
}

/** The defaults at the root of the document. */
export function defaultsOf(spec: Spec, root: SpecNode): Defaults {
  return {
    security: securityOf(member(root, 'security')) ?? [],
    rejectedOn: rejectedOnOf(member(root, 'x-retry')) ?? [],
    shape: replyShapeOf(spec, root, {}),
  };
}

/** The shape that a node declares over an inherited one: what it says replaces the whole of it, `false` switches off. */
export function replyShapeOf(spec: Spec, node: SpecNode, inherited: ReplyShape): ReplyShape {
  return defined({
    envelope: over(member(node, 'x-envelope'), inherited.envelope, (own) => envelopeOf(spec, own)),
    error: over(member(node, 'x-error'), inherited.error, errorShapeOf),
    rateLimit: over(member(node, 'x-rate-limit'), inherited.rateLimit, rateLimitOf),
  });
}

function over<T>(own: SpecNode | undefined, inherited: T | undefined, read: (own: SpecNode) => T | undefined) {
  if (own === undefined) return inherited;
  return booleanOf(own) === false ? undefined : read(own);
}
