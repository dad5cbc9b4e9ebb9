import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entriesOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** What Redocly takes for one: it reports all other keys itself. */
const nearlyCode = /^\d[\dXx]{2}$/;

/** Responses stand under status codes of HTTP (RFC 9110, section 15), or ranges of them. */
export const statusCodesExist: Rule = function* ({ root, holders }) {
  const components = member(root, 'components');
  for (const map of holders('responses')) {
    // Those of the components have names.
    if (map === components) continue;
    for (const { key, keyLocation } of entriesOf(member(map, 'responses'))) {
      if (!nearlyCode.test(key) || /^[1-5](?:\d\d|XX)$/.test(key)) continue;
      const range = `${key.charAt(0)}XX`;
      const isRange = /^[1-5]x/i.test(key);
      yield diagnostic('openapi/status-code', keyLocation, { status: key, range: isRange ? range : undefined });
    }
  }
};
