/** A method and a path template such as `/ota/artifact/{artifact_uuid}`. */
export interface Route {
  readonly method: string;
  readonly template: string;
}

export type RouteMatch<R extends Route> =
  | { readonly kind: 'found'; readonly route: R; readonly parameters: ReadonlyMap<string, string> }
  | { readonly kind: 'wrong-method'; readonly allow: string }
  | { readonly kind: 'unknown-path' };

/** Find the route of a raw path. An empty segment never fills a parameter, so `//` is an unknown path. */
export function findRoute<R extends Route>(routes: readonly R[], method: string, path: string): RouteMatch<R> {
  const allowed: string[] = [];
  for (const route of routes) {
    const parameters = matchTemplate(route.template, path);
    if (parameters === undefined) continue;
    if (route.method === method) return { kind: 'found', route, parameters };
    allowed.push(route.method);
  }
  return allowed.length === 0 ? { kind: 'unknown-path' } : { kind: 'wrong-method', allow: allowed.join(', ') };
}

/** The name under which a route is recorded. */
export function operationKey({ method, template }: Route): string {
  return `${method} ${template}`;
}

/** Split a request target at its first `?`. */
export function splitTarget(target: string): { readonly path: string; readonly query: URLSearchParams } {
  const mark = target.indexOf('?');
  if (mark === -1) return { path: target, query: new URLSearchParams() };
  return { path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1)) };
}

function matchTemplate(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/').map(decode);
  if (wanted.length !== given.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const value = given[index];
    if (value === undefined) return undefined;
    if (!segment.startsWith('{')) {
      if (segment !== value) return undefined;
    } else if (value === '') return undefined;
    else parameters.set(segment.slice(1, -1), value);
  }
  return parameters;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
