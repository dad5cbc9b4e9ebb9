import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { follow } from '../../read/resolve.js';
import type { SpecNode } from '../../read/spec-document.js';
import { itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** Name and place of a parameter are unique in each list. */
export const parametersAreUnique: Rule = function* (spec) {
  const holders = new Set(spec.operations.flatMap(({ path, node }) => [follow(spec.document, path.value), node]));
  for (const holder of holders) yield* repeatedIn(spec, holder);
};

function* repeatedIn({ document }: CheckedSpec, holder: SpecNode | undefined): Iterable<Diagnostic> {
  const first = new Map<string, SpecNode>();
  for (const item of itemsOf(member(holder, 'parameters'))) {
    const parameter = follow(document, item);
    const name = textOf(member(parameter, 'name'));
    const place = textOf(member(parameter, 'in'));
    if (name === undefined || place === undefined) continue;
    const key = `${place} ${name}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, item);
    else {
      const related = [{ location: other.location, message: 'first declared here' }];
      yield diagnostic('openapi/repeated-parameter', item.location, { name, place }, { related });
    }
  }
}
