import { diagnostic } from '../../diagnostics/diagnostic.js';
import { member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** RFC 9110, section 5.6.2; names of cookies are such tokens as well (RFC 6265, section 4.1.1). */
const token = /^[!#$%&'*+.^_`|~\w-]+$/;

/** A header or a cookie of that name can be sent, and every parameter has a name. */
export const parametersCanBeSent: Rule = function* ({ operations, securitySchemes }) {
  const named = operations.flatMap(({ parameters }) => parameters.map(({ node }) => node));
  for (const node of new Set([...named, ...securitySchemes.values()])) {
    const name = member(node, 'name');
    const place = textOf(member(node, 'in'));
    if (name?.kind !== 'scalar' || typeof name.value !== 'string' || place === undefined) continue;
    const isSendable = place === 'header' || place === 'cookie' ? token.test(name.value) : name.value !== '';
    if (!isSendable) yield diagnostic('openapi/parameter-name', name.location, { name: name.value, place });
  }
};
