import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { itemsOf, member, textOf } from '../read/spec-node.js';
import type { Server, ServerVariable } from './api-model.js';
import { defined } from './defined.js';
import { membersOf } from './node.js';
import { writtenOf } from './scalar.js';
import { written } from './written-place.js';

/** The server objects of a `servers` list; `undefined` where there is none or it is empty. */
export function serversOf(node: SpecNode | undefined): readonly Server[] | undefined {
  const servers = itemsOf(node).flatMap((item) => serverOf(item) ?? []);
  return servers.length === 0 ? undefined : servers;
}

/**
 * The servers of an operation or a path. Where the place of the document is not known, a path such as `/v2` is taken
 * to be on the API's server (OpenAPI 3.1, Relative References in URLs).
 */
export function ownServersOf(node: SpecNode | undefined, api: Server | undefined): readonly Server[] | undefined {
  const origin = api && /^[^/?#]+:\/\/[^/?#]+/.exec(api.url)?.[0];
  return serversOf(node)?.map((server) => {
    if (api === undefined || origin === undefined || !/^\/(?!\/)/.test(server.url)) return server;
    const own = new Set(server.variables.map(({ name }) => name));
    const shared = api.variables.filter(({ name }) => origin.includes(`{${name}}`) && !own.has(name));
    return { ...server, url: origin + server.url, variables: [...shared, ...server.variables] };
  });
}

function serverOf(node: SpecNode): Server | undefined {
  const url = textOf(member(node, 'url'));
  if (url === undefined) return undefined;
  return defined({
    location: written(node.location, node),
    url,
    description: textOf(member(node, 'description')),
    variables: membersOf(member(node, 'variables')).flatMap((entry) => variableOf(entry) ?? []),
  });
}

function variableOf({ key, keyLocation, value }: SpecEntry): ServerVariable | undefined {
  const initial = writtenOf(member(value, 'default'));
  if (initial === undefined) return undefined;
  const letters = itemsOf(member(value, 'enum')).flatMap((item) => writtenOf(item) ?? []);
  return defined({
    location: written(keyLocation, value),
    name: key,
    default: initial,
    enum: letters.length === 0 ? undefined : letters,
    description: textOf(member(value, 'description')),
  });
}
