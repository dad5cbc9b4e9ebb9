import type { Api, Server } from '../operation.js';
import { essence } from '../media-type.js';
import type { FakeOperation } from './fake-operation.js';
import { hasFixedFields } from './fixed-body.js';
import type { FakeRequest } from './fake-request.js';
import { fits } from './value-shape.js';

/** The operation that a request is for. */
export interface Route {
  readonly fake: FakeOperation;
  /** Variables of the path, as they were sent: percent-encoded. */
  readonly variables: ReadonlyMap<string, string>;
  /** The path that was signed: the declared server's and the operation's. */
  readonly signedPath: string;
}

/** Where operations are found. */
export interface RouteTable {
  readonly api: Api;
  readonly operations: readonly FakeOperation[];
  /** Where the API is mounted; absent: where its server is declared, or at the root. */
  readonly basePath: string | undefined;
}

interface Found extends Route {
  readonly rank: readonly number[];
}

/** The operation whose method, path and fixed parameters a request has. Of several the one that says most. */
export function routeOf(table: RouteTable, request: FakeRequest): Route | undefined {
  const found = table.operations
    .filter(({ operation }) => operation.method === request.method)
    .flatMap((fake) => candidates(fake, table, request));
  return found.reduce<Found | undefined>(
    (best, each) => (best === undefined || isAhead(each.rank, best.rank) ? each : best),
    undefined,
  );
}

function isAhead(rank: readonly number[], other: readonly number[]): boolean {
  const at = rank.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (rank[at] ?? 0) > (other[at] ?? 0);
}

function candidates(fake: FakeOperation, { api, basePath }: RouteTable, request: FakeRequest): readonly Found[] {
  const { operation } = fake;
  const url = new URL(request.url);
  if (!hasFixed(fake, request, url)) return [];
  if (operation.url !== undefined) {
    // Any URL may be one that somebody was given, so every path that is known goes first.
    return [{ fake, variables: new Map(), signedPath: url.pathname, rank: [0] }];
  }
  const server = operation.server ?? api.server;
  return pathsBelow(url.pathname, basePath === undefined ? server : { url: basePath }).flatMap((path) =>
    [operation.path].flat().flatMap((template): readonly Found[] => {
      const variables = matchPath(template, path);
      if (variables === undefined) return [];
      const signedPath = basePathOf(server) + path;
      return [{ fake, variables, signedPath, rank: rankOf(fake, { template, variables, request }) }];
    }),
  );
}

function hasFixed(
  { operation: { fixed = {}, fixedHeaders = {}, body } }: FakeOperation,
  request: FakeRequest,
  url: URL,
): boolean {
  return (
    Object.entries(fixed).every(([name, value]) => url.searchParams.getAll(name).includes(value)) &&
    Object.entries(fixedHeaders).every(([name, value]) => request.headers.get(name) === value) &&
    hasFixedFields(body, request)
  );
}

interface Match {
  readonly template: string;
  readonly variables: ReadonlyMap<string, string>;
  readonly request: FakeRequest;
}

/** Literal text before variables, variables that can be what is there, then what the method fixes, sends and accepts. */
function rankOf({ operation, input = {} }: FakeOperation, { template, variables, request }: Match): readonly number[] {
  const { fixed = {}, fixedHeaders = {}, body, accept = [] } = operation;
  const texts = [...variables].map(([name, text]) => {
    const { key = name } = operation.parameters?.find((each) => each.in === 'path' && each.name === name) ?? {};
    return { text, shape: input[key] };
  });
  const contentType = essence(request.headers.get('content-type') ?? '');
  return [
    1,
    template.replace(/\{[^}]*\}/g, '').length,
    texts.every(({ text, shape }) => fits(text, shape)) ? 1 : 0,
    texts.filter(({ shape }) => shape !== undefined).length,
    [fixed, fixedHeaders, body?.fixed?.fields ?? {}].flatMap(Object.keys).length,
    contentType !== '' && body !== undefined && essence(body.mediaType) === contentType ? 1 : 0,
    request.headers.get('accept') === accept.join(', ') ? 1 : 0,
  ];
}

/** What a path can be below the server: with its path taken off, and whole where a base URL has replaced it. */
export function pathsBelow(path: string, { url }: Server): readonly string[] {
  const base = plainPath(url).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const below = new RegExp(`^${base.replace(/\{[^}]*\}/g, '[^/]+')}(/.*)$`).exec(path)?.[1];
  return below === undefined || below === path ? [path] : [below, path];
}

/** The path of a declared server, its variables with their defaults. */
function basePathOf({ url, variables = {} }: Server): string {
  return plainPath(url.replace(/\{([^}]+)\}/g, (_, name: string) => variables[name]?.default ?? ''));
}

/** Without scheme, host, and slash at the end. */
function plainPath(url: string): string {
  return url.replace(/^(?:[^/]*:)?\/\/[^/]*/, '').replace(/\/+$/, '');
}

/** The variables of a path that a template describes. */
function matchPath(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const names: string[] = [];
  const pattern = template.split(/(\{[^}]+\})/).map((part) => {
    if (!part.startsWith('{')) return encodeURI(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(part.slice(1, -1));
    return '([^/]+)';
  });
  const found = new RegExp(`^${pattern.join('')}$`).exec(path);
  return found === null ? undefined : new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
}
