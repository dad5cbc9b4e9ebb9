import { diagnostic } from '../../diagnostics/diagnostic.js';
import { itemsOf, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { streamOf } from './stream-node.js';

/** Close codes are such as a server can send (RFC 6455, section 7.4; what is defined since, in IANA's registry). */
export const closeCodesExist: Rule = function* (spec) {
  for (const code of itemsOf(member(member(streamOf(spec), 'close'), 'final'))) {
    if (code.kind !== 'scalar' || typeof code.value !== 'number' || !Number.isInteger(code.value)) continue;
    // The JSON Schema has the outer bounds.
    if ((code.value < 1004 || code.value > 1006) && (code.value < 1015 || code.value > 2999)) continue;
    yield diagnostic('stream/close-code', code.location, { code: code.value });
  }
};
