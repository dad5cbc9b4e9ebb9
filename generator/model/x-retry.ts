import type { SpecNode } from '../read/spec-document.js';
import { itemsOf, member } from '../read/spec-node.js';
import type { HttpMethod } from './api-model.js';
import type { Retry } from './extensions.js';
import { booleanOf, integerOf } from './scalar.js';

/** RFC 9110, section 9.2.1. */
const safeMethods: ReadonlySet<HttpMethod> = new Set<HttpMethod>(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** `x-retry` of an operation over the document's `rejectedOn`. */
export function retryOf(node: SpecNode | undefined, method: HttpMethod, rejectedOn: readonly number[]): Retry {
  return {
    safe: booleanOf(member(node, 'safe')) ?? safeMethods.has(method),
    rejectedOn: rejectedOnOf(node) ?? rejectedOn,
  };
}

/** The statuses that mean that a request was certainly not processed. */
export function rejectedOnOf(node: SpecNode | undefined): readonly number[] | undefined {
  const statuses = member(node, 'rejectedOn');
  return statuses && itemsOf(statuses).flatMap((item) => integerOf(item) ?? []);
}
