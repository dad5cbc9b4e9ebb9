import { editDistance } from './edit-distance.js';
import type { FakeRequest } from './fake-request.js';
import { pathsBelow, type RouteTable } from './route.js';

/** The operations whose method and path are most like a request's, for whoever looks for a typing error. */
export function nearOperations({ api, operations, basePath }: RouteTable, request: FakeRequest): readonly string[] {
  const { pathname } = new URL(request.url);
  const scored = operations.flatMap(({ operation: { id, method, path, server = api.server } }) => {
    const [below = pathname] = pathsBelow(pathname, basePath === undefined ? server : { url: basePath });
    return [path].flat().map((template) => ({
      distance: editDistance(below, filled(template, below)) + (method === request.method ? 0 : 0.5),
      limit: template.replace(/\{[^}]*\}/g, '').length / 2,
      text: `${method} ${template} (${id})`,
    }));
  });
  const near = scored.filter(({ distance, limit }) => distance <= limit).sort((a, b) => a.distance - b.distance);
  return [...new Set(near.map(({ text }) => text))].slice(0, 3);
}

/** A template whose variables are what stands in their place in a path. */
function filled(template: string, path: string): string {
  const segments = path.split('/');
  return template
    .split('/')
    .map((segment, index) => (segment.includes('{') ? (segments[index] ?? segment) : segment))
    .join('/');
}
