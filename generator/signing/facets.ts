import type { CelType, RequestFacet } from './expression.js';
import type { PlacementPlace } from './signing-scheme.js';

/** What is known of a facet of the request. */
export interface Facet {
  readonly type: CelType;
  /** The placements that change it. */
  readonly changedBy: readonly PlacementPlace[];
  /** The property of the runtime's request; or the function of the same name in a module of its own. */
  readonly property: string;
  readonly module?: string;
  /** Whether the text may have line breaks. */
  readonly lineBreaks: 'never' | 'possible';
}

const byQuery: readonly PlacementPlace[] = ['query', 'params'];
const byBody: readonly PlacementPlace[] = ['body', 'params'];

/** Every facet of the request by its name in the language. */
export const facets: Readonly<Record<RequestFacet, Facet>> = {
  method: { type: 'string', changedBy: [], property: 'method', lineBreaks: 'never' },
  scheme: { type: 'string', changedBy: [], property: 'scheme', lineBreaks: 'never' },
  host: { type: 'string', changedBy: [], property: 'host', lineBreaks: 'never' },
  path: { type: 'string', changedBy: [], property: 'path', lineBreaks: 'never' },
  target: { type: 'string', changedBy: byQuery, property: 'target', lineBreaks: 'never' },
  wire_path: { type: 'string', changedBy: [], property: 'wirePath', lineBreaks: 'never' },
  wire_target: { type: 'string', changedBy: byQuery, property: 'wireTarget', lineBreaks: 'never' },
  query: { type: 'string', changedBy: byQuery, property: 'query', lineBreaks: 'never' },
  url: { type: 'string', changedBy: byQuery, property: 'url', lineBreaks: 'never' },
  body: { type: 'string', changedBy: byBody, property: 'body', lineBreaks: 'possible' },
  body_bytes: { type: 'bytes', changedBy: byBody, property: 'bodyBytes', lineBreaks: 'possible' },
  params: {
    type: 'map',
    changedBy: ['query', 'body', 'params'],
    property: 'params',
    module: 'params',
    lineBreaks: 'possible',
  },
  members: { type: 'map', changedBy: ['body'], property: 'members', module: 'members', lineBreaks: 'possible' },
};

/** Whether a name is a facet's. */
export function isFacet(name: string): name is RequestFacet {
  return Object.hasOwn(facets, name);
}
