import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';

/** Something that a scheme writes into a request. */
interface Placement {
  /** `header`, `query parameter`, `cookie` or `body field`. */
  readonly kind: string;
  readonly name: string;
  /** Literal text, or a template with a `{name}`. */
  readonly text: string;
}

/** Two schemes of one requirement do not write the same header, parameter or cookie. */
export const schemesOfOneRequirementFit: Rule = function* ({ root, operations, securitySchemes }) {
  for (const holder of [root, ...operations.map(({ node }) => node)]) {
    for (const requirement of itemsOf(member(holder, 'security'))) {
      const written = new Map<string, { readonly scheme: string; readonly text: string }>();
      for (const { key: scheme, keyLocation } of entriesOf(requirement)) {
        const placements = placementsOf(securitySchemes.get(scheme));
        for (const { kind, name, text } of placements) {
          const before = written.get(spotOf(kind, name));
          // The same literal header in both, such as `Accept`, is what either wants.
          if (before === undefined || (before.text === text && !text.includes('{'))) continue;
          const facts = { scheme, other: before.scheme, what: `${kind} '${name}'` };
          yield diagnostic('openapi/colliding-schemes', keyLocation, facts);
          break;
        }
        for (const { kind, name, text } of placements) written.set(spotOf(kind, name), { scheme, text });
      }
    }
  }
};

/** Header fields have no case. */
function spotOf(kind: string, name: string): string {
  return `${kind} ${kind === 'header' ? name.toLowerCase() : name}`;
}

/** By the words of `in` and of `send`. */
const kindsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['header', ['header']],
  ['headers', ['header']],
  ['query', ['query parameter']],
  ['cookie', ['cookie']],
  ['cookies', ['cookie']],
  ['body', ['body field']],
  ['params', ['query parameter', 'body field']],
]);

/** What `x-signing` sends; without it, what OpenAPI says of the type. */
function placementsOf(scheme: SpecNode | undefined): readonly Placement[] {
  const send = member(member(scheme, 'x-signing'), 'send');
  if (send !== undefined) {
    return [...entriesOf(send)].flatMap(({ key, value }) =>
      (kindsOf.get(key) ?? []).flatMap((kind) =>
        [...entriesOf(value)].map((placed) => ({ kind, name: placed.key, text: textOf(placed.value) ?? '' })),
      ),
    );
  }
  const name = textOf(member(scheme, 'name')) ?? '';
  switch (textOf(member(scheme, 'type'))) {
    case 'apiKey':
      return (kindsOf.get(textOf(member(scheme, 'in')) ?? '') ?? []).map((kind) => ({ kind, name, text: '{key}' }));
    case 'http':
    case 'oauth2':
    case 'openIdConnect':
      return [{ kind: 'header', name: 'Authorization', text: '{token}' }];
    default:
      return [];
  }
}
