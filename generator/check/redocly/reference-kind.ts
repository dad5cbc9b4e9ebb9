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

/**
 * A reference leads to the kind of component that belongs where it stands. The message is `wanted/found`; the name of
 * an object alone is one that has to be written out.
 */
export const ReferenceKind: Oas3Rule = () => ({
  ref({ $ref }, walk) {
    const { name } = walk.type;
    if (written.has(name)) walk.report({ message: name, location: walk.location.child(['$ref']).key() });
    const found = /^#\/components\/(\w+)\/[^/]+$/.exec($ref)?.[1] ?? '';
    const wanted = sections[name];
    if (wanted === undefined || wanted === found || !known.has(found)) return;
    walk.report({ message: `${wanted}/${found}`, location: walk.location.child(['$ref']) });
  },
});
