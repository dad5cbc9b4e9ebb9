import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entry } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** From OpenAPI 3.1 on, `responses` may be left out. Redocly has those that are declared, and OpenAPI 3.0. */
export const repliesAreDeclared: Rule = function* ({ version, operations }) {
  if (version === '3.0') return;
  for (const { node, method } of operations) {
    if (entry(node, 'responses') === undefined) yield diagnostic('openapi/no-success-response', method.keyLocation, {});
  }
};
