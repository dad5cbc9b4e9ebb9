import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entriesOf, entry, member } from '../../read/spec-node.js';
import { resolveMap } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** A body of one possible value is required: then the client sends it unasked. */
export const constantBodiesAreRequired: Rule = function* (spec) {
  for (const { node } of spec.operations) {
    const body = resolveMap(spec, member(node, 'requestBody'));
    const required = member(body, 'required');
    if (required?.kind === 'scalar' && required.value === true) continue;
    const schemas = [...entriesOf(member(body, 'content'))].map(({ value }) =>
      resolveMap(spec, member(value, 'schema')),
    );
    const constant = schemas.length === 1 ? entry(schemas[0], 'const') : undefined;
    if (constant === undefined) continue;
    const location = entry(node, 'requestBody')?.keyLocation ?? constant.keyLocation;
    const related = [{ location: constant.keyLocation, message: 'the one value' }];
    yield diagnostic('openapi/optional-constant-body', location, {}, { related });
  }
};
