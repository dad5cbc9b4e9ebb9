import { diagnostic } from '../../diagnostics/diagnostic.js';
import { entriesOf, entry, itemsOf, member } from '../../read/spec-node.js';
import type { CheckedOperation } from '../checked-operation.js';
import type { CheckedSpec } from '../checked-spec.js';
import type { Rule } from '../rule.js';

/** What a scheme places with `x-signing` is no parameter as well: a client refuses it from its caller. */
export const signedFieldsAreNoParameters: Rule = function* (spec) {
  const reported = new Set<unknown>();
  for (const operation of spec.operations) {
    const placed = placedFor(spec, operation);
    if (placed.size === 0) continue;
    for (const { name, place, node } of operation.parameters) {
      const scheme = placed.get(keyOf(place, name));
      if (scheme === undefined || reported.has(node)) continue;
      reported.add(node);
      const location = member(node, 'name')?.location ?? node.location;
      yield diagnostic('openapi/signed-parameter', location, { name, scheme });
    }
  }
};

/** Place and name of what the operation's schemes place, and which of them does. */
function placedFor(spec: CheckedSpec, { node }: CheckedOperation): ReadonlyMap<string, string> {
  const requirements = itemsOf((entry(node, 'security') ?? entry(spec.root, 'security'))?.value);
  const schemes = requirements.flatMap((requirement) => [...entriesOf(requirement)].map(({ key }) => key));
  return new Map(
    schemes.flatMap((scheme) => {
      const send = member(member(spec.securitySchemes.get(scheme), 'x-signing'), 'send');
      return Object.entries(places).flatMap(([key, place]) =>
        [...entriesOf(member(send, key))].map(({ key: name }): [string, string] => [keyOf(place, name), scheme]),
      );
    }),
  );
}

const places = { headers: 'header', query: 'query', cookies: 'cookie', params: 'query' } as const;

function keyOf(place: string, name: string): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}
