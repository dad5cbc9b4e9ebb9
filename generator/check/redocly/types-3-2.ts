import type { NodeType } from '@redocly/openapi-core/lib/types/index.js';
import { listOf } from '@redocly/openapi-core/lib/types/index.js';

type Types = Readonly<Record<string, NodeType>>;

/** What of OpenAPI 3.2 has schemas in it, and Redocly does not know: without its types, nothing of that would be looked at. */
export function withTypesOf32(types: Types): Types {
  return {
    ...types,
    ...extended(types, 'MediaType', {
      itemSchema: 'Schema',
      itemEncoding: 'Encoding',
      prefixEncoding: listOf('Encoding'),
    }),
    ...extended(types, 'Components', { mediaTypes: 'MediaTypesMap' }),
  };
}

function extended(types: Types, name: string, properties: NodeType['properties']): Types {
  const type = types[name];
  return type === undefined ? {} : { [name]: { ...type, properties: { ...type.properties, ...properties } } };
}
