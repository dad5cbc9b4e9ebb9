import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { isText, member } from '../../read/spec-node.js';
import { componentsOf } from '../checked-spec.js';
import type { Rule } from '../rule.js';

const prefix = '#/components/schemas/';

/** The schema of a failed reply exists. */
export const envelopeErrorsExist: Rule = function* (spec) {
  const names = new Set(componentsOf(spec, 'schemas').map(({ key }) => key));
  for (const holder of [spec.root, ...spec.operations.map(({ node }) => node)]) {
    const error = member(member(holder, 'x-envelope'), 'error');
    if (!isText(error) || !error.value.startsWith(prefix)) continue;
    const name = error.value.slice(prefix.length);
    if (names.has(name)) continue;
    const suggestion = didYouMean(name, names);
    yield diagnostic('extension/unknown-schema', error.location, { pointer: error.value, suggestion });
  }
};
