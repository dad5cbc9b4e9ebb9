import { diagnostic } from '../../diagnostics/diagnostic.js';
import { member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

const instead = new Map([
  ['accept', 'What is accepted follows from the media types of the responses.'],
  [
    'content-type',
    'It follows from the media type of the body; what a vendor wants on every request stands in `x-signing` under `send.headers`.',
  ],
  ['authorization', 'Declare a security scheme.'],
]);

/** OpenAPI (Parameter Object): header parameters with these names shall be ignored. */
export const headersAreNotIgnored: Rule = function* ({ operations }) {
  for (const { name, place, node } of operations.flatMap(({ parameters }) => parameters)) {
    const help = place === 'header' ? instead.get(name.toLowerCase()) : undefined;
    if (help === undefined) continue;
    const location = member(node, 'name')?.location ?? node.location;
    yield diagnostic('openapi/ignored-header', location, { name, instead: help });
  }
};
