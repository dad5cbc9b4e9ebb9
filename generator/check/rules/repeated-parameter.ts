import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { follow } from '../../read/resolve.js';
import type { SpecNode } from '../../read/spec-document.js';
import { itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** Name and place of a parameter are unique in each list; names of header fields in any case (RFC 9110, section 5.1). */
export const parametersAreUnique: Rule = function* (spec) {
  const holders = new Set(
    spec.operations.flatMap(({ path, node }) => [path.value, follow(spec.document, path.value), node]),
  );
  for (const holder of holders) yield* repeatedIn(spec, holder);
};

const anyCase = 'names of header fields have no case (RFC 9110, section 5.1)';

function* repeatedIn({ document }: CheckedSpec, holder: SpecNode | undefined): Iterable<Diagnostic> {
  const first = new Map<string, SpecNode>();
  for (const item of itemsOf(member(holder, 'parameters'))) {
    const parameter = follow(document, item);
    const name = textOf(member(parameter, 'name'));
    const place = textOf(member(parameter, 'in'));
    if (name === undefined || place === undefined) continue;
    const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, item);
    else {
      const related = [{ location: other.location, message: 'first declared here' }];
      const known = textOf(member(follow(document, other), 'name')) ?? name;
      const help = known === name ? undefined : `\`${known}\` and \`${name}\` are one header field: ${anyCase}.`;
      yield diagnostic('openapi/repeated-parameter', item.location, { name, place, help }, { related });
    }
  }
}
