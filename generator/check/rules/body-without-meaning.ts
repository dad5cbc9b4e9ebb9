import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entry } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** The Fetch standard refuses a body with these methods, and RFC 9110 (9.3.1, 9.3.2) gives it no meaning. */
const bodiless = new Set(['get', 'head']);

export const bodiesHaveAMeaning: Rule = function* ({ operations }) {
  for (const { node, method } of operations) {
    const body = entry(node, 'requestBody');
    if (body === undefined || !bodiless.has(method.key)) continue;
    yield diagnostic('openapi/body-without-meaning', body.keyLocation, { method: method.key.toUpperCase() });
  }
};
