import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entry } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** `nullable` beside a `$ref`, which Redocly does not look at. OpenAPI 3.0 ignores all that stands there. */
export const referencesAreNotNullable: Rule = function* ({ references, version }) {
  if (version === '3.0') return;
  for (const { map, role } of references) {
    const nullable = role === 'object' ? entry(map, 'nullable') : undefined;
    if (nullable === undefined) continue;
    yield diagnostic('openapi/unknown-keyword', nullable.keyLocation, { keyword: 'nullable' });
  }
};
