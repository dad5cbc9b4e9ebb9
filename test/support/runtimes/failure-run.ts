import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { listen, type Answer } from '../servers/http.js';
import type { OpenRun, Run } from './run.js';
import { allexAuth } from '../clients/clients.js';

const anonymous = { kind: 'anonymous' } as const;

/** Servers that no call gets a result from. The one that is redirected to sees no request. */
export const failures: Run = {
  name: 'failures',
  report: {
    unreachable: { name: 'ConnectionError', code: 'connection_failed' },
    timedOut: { name: 'TimeoutError', code: 'timeout' },
    aborted: { name: 'AbortedError', code: 'aborted' },
    redirected: { name: 'RedirectError', code: 'redirect' },
    signedAndRedirected: { name: 'RedirectError', code: 'redirect' },
  },
  arrivals: ['GET /health', 'GET /user/balance'],
  open: async (): Promise<OpenRun> => {
    const target = await listen(() => answer('redirected', 200, {}), { cors: true });
    const redirecting = await listen(
      ({ method, target: path }) => answer(`${method} ${path}`, 307, { Location: target.origin + path }),
      { cors: true },
    );
    const silent = await startSilent();
    const gone = await startSilent();
    await gone.close();
    return {
      input: {
        program: 'failures',
        failing: { unreachable: gone.url, silent: silent.url, redirecting: redirecting.origin },
        options: { allowInsecureLoopback: true, auth: allexAuth },
      },
      arrived: () => [...redirecting.requests, ...target.requests].map(({ operation = '' }) => operation),
      close: async () => {
        await Promise.all([target, redirecting, silent].map((server) => server.close()));
      },
    };
  },
};

/** Breaks the connection when the whole of an order is there: it arrives once. */
export const broken: Run = {
  name: 'broken',
  report: { name: 'OutcomeUnknownError', code: 'outcome_unknown' },
  arrivals: ['POST /order'],
  open: async () => {
    const breaking = await listen(({ method, target }) => answer(`${method} ${target}`, 0, {}), { cors: true });
    const options = { allowInsecureLoopback: true, auth: allexAuth, baseUrl: breaking.origin };
    return {
      input: { program: 'broken', options },
      arrived: () => breaking.requests.map(({ operation = '' }) => operation),
      close: () => breaking.close(),
    };
  },
};

function answer(operation: string, status: number, headers: Readonly<Record<string, string>>): Answer {
  return { operation, verdict: anonymous, reply: { status, headers, body: '' } };
}

/** Takes connections, and says nothing. */
export async function startSilent(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}
