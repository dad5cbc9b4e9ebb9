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

/** A reference leads to the kind of component that belongs where it stands. The message is `wanted/found`. */
export const ReferenceKind: Oas3Rule = () => ({
  ref({ $ref }, walk) {
    const found = /^#\/components\/(\w+)\/[^/]+$/.exec($ref)?.[1] ?? '';
    const wanted = sections[walk.type.name];
    if (wanted === undefined || wanted === found || !known.has(found)) return;
    walk.report({ message: `${wanted}/${found}`, location: walk.location.child(['$ref']) });
  },
});
