import '../../support/clients/built-packages.js';
import { fileURLToPath } from 'node:url';
import { templateOf } from '../../../generator/explain/against/path-match.js';
import type { Question } from '../../../generator/explain/question.js';
import type { PackagePlan } from '../../../generator/plan/package-plan.js';
import { allexCalls } from '../../support/clients/allex-calls.js';
import { allxonCalls } from '../../support/clients/allxon-calls.js';
import { andxCalls } from '../../support/clients/andx-calls.js';
import { allexAt, allexAuth, allxonAt, allxonAuth, andxAt, andxAuth, NOW, now } from '../../support/clients/clients.js';
import type { Fetch } from '../../support/clients/fetches.js';
import { planFile } from '../../support/packages.js';
import { startAllexServer } from '../../support/servers/allex/server.js';
import { startAllxonServer } from '../../support/servers/allxon/server.js';
import { startAndxServer } from '../../support/servers/andx/server.js';
import type { RecordedRequest } from '../../support/servers/http.js';

/** What a client has handed to `fetch`. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** One call as its package's client made it. */
export interface SentCall {
  /** The operationId of the spec, or the method where several stand for it. */
  readonly operation: string;
  readonly title: string;
  readonly sent: Sent;
  readonly recorded: RecordedRequest;
}

/** An API whose every operation was called once. */
export interface Session {
  readonly plan: PackagePlan;
  readonly baseUrl: string;
  /** By scheme. */
  readonly credentials: ReadonlyMap<string, object>;
  readonly calls: readonly SentCall[];
  readonly requests: () => readonly RecordedRequest[];
  readonly close: () => Promise<void>;
}

export const apis = ['allex', 'andx', 'allxon'] as const;
export type ApiName = (typeof apis)[number];

/** Calls every operation of an API with its built package, on a server of the tests. */
export async function startSession(api: ApiName): Promise<Session> {
  const sent: Sent[] = [];
  const recording: Fetch = (url, init) => {
    sent.push({
      url,
      method: init.method ?? 'GET',
      headers: Object.fromEntries(Object.entries(init.headers ?? {})),
      body: typeof init.body === 'string' || init.body instanceof Uint8Array ? init.body : undefined,
    });
    return fetch(url, init);
  };
  const { server, requests, runs, credentials } = await started(api, recording);
  const calls: SentCall[] = [];
  for (const { operation, title, run } of runs) {
    const before = new Set(requests());
    await run();
    const recorded = requests().findLast((each) => !before.has(each));
    const last = sent.at(-1);
    if (recorded === undefined || last === undefined) throw new Error(`${operation} sent nothing`);
    calls.push({ operation: title.split(',')[0] ?? operation, title: `${operation}: ${title}`, sent: last, recorded });
  }
  const { plan } = await planFile(fileURLToPath(new URL(`../../../specs/${api}.yaml`, import.meta.url)));
  if (plan === undefined) throw new Error(`specs/${api}.yaml is not right`);
  const close = (): Promise<void> => server.close();
  return { plan, baseUrl: server.url, credentials: new Map(Object.entries(credentials)), calls, requests, close };
}

interface Run {
  readonly operation: string;
  readonly title: string;
  readonly run: () => PromiseLike<unknown>;
}

async function started(
  api: ApiName,
  fetch: Fetch,
): Promise<{
  readonly server: { readonly url: string; close(): Promise<void> };
  readonly requests: () => readonly RecordedRequest[];
  readonly runs: readonly Run[];
  readonly credentials: Readonly<Record<string, object>>;
}> {
  switch (api) {
    case 'allex': {
      const server = await startAllexServer({ now });
      const client = allexAt(server, { fetch });
      const runs = allexCalls.map((call) => ({ ...call, run: () => call.send(client) }));
      return { server, requests: () => server.requests, runs, credentials: allexAuth };
    }
    case 'andx': {
      const server = await startAndxServer({ now });
      const client = andxAt(server, { fetch });
      const runs = andxCalls.map((call) => ({ ...call, run: () => call.send(client) }));
      return { server, requests: () => server.requests, runs, credentials: andxAuth };
    }
    case 'allxon': {
      const server = await startAllxonServer({ now });
      const client = allxonAt(server, { fetch });
      const runs = allxonCalls.map((call) => ({ ...call, run: () => call.send(client) }));
      const requests = (): readonly RecordedRequest[] => [...server.requests, ...server.uploads];
      return { server, requests, runs, credentials: allxonAuth };
    }
  }
}

/** What one would ask at the command line to get this request. */
export function questionFor({ plan, baseUrl, credentials }: Session, call: SentCall): Question {
  const { descriptor } = plan.resources
    .flatMap(({ property, methods }) => methods.map((method) => ({ ...method, full: `${property}.${method.name}` })))
    .find(({ full }) => full === call.operation) ?? { descriptor: undefined };
  if (descriptor === undefined) throw new Error(`no method ${call.operation}`);
  // What a client with all of them takes: the first alternative that it can.
  const [planned] = descriptor.schemes[0] ?? [];
  const own = planned === undefined ? {} : (credentials.get(planned.name) ?? {});
  return {
    parameters: descriptor.parameters.flatMap(({ key, name, parameter, isComposite }) =>
      parameterTexts(call.sent, { name, place: parameter.in, descriptor }).flatMap((text) =>
        (isComposite ? text.split(',') : [text]).map((value) => `${key}=${value}`),
      ),
    ),
    ...(call.sent.body === undefined || descriptor.body?.constant !== undefined ? {} : { body: call.sent.body }),
    credentials: new Map(Object.entries(own).map(([name, value]) => [name, String(value)])),
    at: NOW,
    nonce: '1',
    baseUrl,
    now: NOW,
    showSecrets: true,
  };
}

interface Wanted {
  readonly name: string;
  readonly place: string;
  readonly descriptor: PackagePlan['descriptors'][number];
}

function parameterTexts({ url, headers }: Sent, { name, place, descriptor }: Wanted): readonly string[] {
  const { pathname, searchParams } = new URL(url);
  if (place === 'query') return searchParams.getAll(name);
  if (place === 'header') return [headers[name.toLowerCase()] ?? []].flat();
  if (name === descriptor.operation.url) return [url];
  const found = templateOf(descriptor.paths, pathname)?.values.get(name);
  return found === undefined ? [] : [decodeURIComponent(found)];
}
