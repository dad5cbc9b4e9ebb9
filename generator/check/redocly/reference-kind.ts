import type { Oas3Rule } from '@redocly/openapi-core/lib/visitors.js';

const sections: Readonly<Record<string, string>> = {
  Callback: 'callbacks',
  Example: 'examples',
  Header: 'headers',
  Link: 'links',
  Parameter: 'parameters',
  PathItem: 'pathItems',
  RequestBody: 'requestBodies',
  Response: 'responses',
  Schema: 'schemas',
  SecurityScheme: 'securitySchemes',
};
const known = new Set(Object.values(sections));

/** Objects for which OpenAPI has no reference. Redocly follows one all the same, and we would read nothing. */
const written = new Set([
  ...['AuthorizationCode', 'ClientCredentials', 'Contact', 'Discriminator', 'Encoding', 'ExternalDocs'],
  ...['ImplicitFlow', 'Info', 'License', 'OAuth2Flows', 'Operation', 'PasswordFlow', 'Root', 'Server'],
  ...['ServerVariable', 'Tag', 'Xml'],
]);

/** What is wrong with a reference. */
export type MisplacedReference =
  /** There is none to such an object: it has to be written out. `object` as Redocly calls it. */
  | { readonly kind: 'none-allowed'; readonly object: string }
  /** Sections of the components. */
  | { readonly kind: 'other-section'; readonly wanted: string; readonly found: string };

/** A reference leads to the kind of component that belongs where it stands. */
export const ReferenceKind: Oas3Rule = () => ({
  ref({ $ref }, walk) {
    const { name: object } = walk.type;
    const { location } = walk;
    if (written.has(object)) {
      walk.report({ message: messageOf({ kind: 'none-allowed', object }), location: location.child(['$ref']).key() });
    }
    const found = /^#\/components\/(\w+)\/[^/]+$/.exec($ref)?.[1] ?? '';
    const wanted = sections[object];
    if (wanted === undefined || wanted === found || !known.has(found)) return;
    const message = messageOf({ kind: 'other-section', wanted, found });
    walk.report({ message, location: location.child(['$ref']) });
  },
});

/** Redocly takes a text from a rule, and nothing else. */
function messageOf(reference: MisplacedReference): string {
  return JSON.stringify(reference);
}

/** What {@link ReferenceKind} has reported. */
export function misplacedReference(message: string): MisplacedReference {
  return JSON.parse(message) as MisplacedReference;
}
