import type { Oas3Rule } from '@redocly/openapi-core/lib/visitors.js';
import type { NodeType } from '@redocly/openapi-core/lib/types/index.js';
import { nearest } from '../../diagnostics/suggest.js';
import { undisguised } from './plain-document.js';

/** From OpenAPI 3.1 on a schema may have any keyword: JSON Schema 2020-12, section 6.5. */
export function withAnyKeyword(schema: NodeType): NodeType {
  return { ...schema, additionalProperties: {} };
}

/**
 * Keywords of a schema that mean nothing. What looks like a slip is told in the words of Redocly's rule `struct`, for
 * it would change the types; of others the message is the keyword.
 */
export const UnknownKeyword: Oas3Rule = () => ({
  Schema(schema, walk) {
    const { type, location } = walk;
    for (const key of Object.keys(schema)) {
      if (key in type.properties || key.startsWith('x-')) continue;
      const suggestion = /^[$@]?ref$/i.test(key) ? '$ref' : nearest(undisguised(key), Object.keys(type.properties));
      walk.report({
        message: suggestion === undefined ? undisguised(key) : `Property \`${key}\` is not expected here.`,
        suggest: suggestion === undefined ? [] : [suggestion],
        location: location.child([key]).key(),
      });
    }
  },
});
