import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { WebSocketServer, type VerifyClientCallbackAsync, type WebSocket } from 'ws';

export interface Request {
  readonly op: string;
  readonly args: readonly [unknown];
}

/** What a test's server does; what it does not say is done as a well-behaved server does it. */
export interface Script {
  /** The status of every handshake. */
  readonly refuse?: number;
  opened?(socket: WebSocket, connection: number, url: string): void;
  /** True: nothing more is to be done about it. */
  asked?(socket: WebSocket, request: Request, connection: number): boolean;
}

export interface Engine {
  readonly url: string;
  /** Everything that was asked, with the number of the connection, as `1 subscribe books`. */
  readonly log: string[];
  readonly requests: Request[];
  /** All that were ever open. */
  readonly sockets: WebSocket[];
  readonly openSockets: () => number;
  readonly refusals: () => number;
  /** To every open connection. */
  readonly send: (message: unknown) => void;
}

const servers: WebSocketServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const socket of server.clients) socket.terminate();
    server.close();
  }
});

/** A server that answers each subscription with a snapshot, and closes with the test. */
export async function engine(script: Script = {}): Promise<Engine> {
  let refused = 0;
  const verifyClient: VerifyClientCallbackAsync = (_info, answer) => {
    if (script.refuse === undefined) return answer(true);
    refused += 1;
    answer(false, script.refuse);
  };
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', verifyClient });
  servers.push(server);
  await once(server, 'listening');
  const log: string[] = [];
  const requests: Request[] = [];
  const sockets: WebSocket[] = [];
  server.on('connection', (socket, { url }) => {
    const number = sockets.push(socket);
    log.push(`${number} open`);
    socket.on('close', (code) => log.push(`${number} close ${code}`));
    socket.on('error', () => undefined);
    script.opened?.(socket, number, url ?? '');
    socket.on('message', (data: Buffer) => {
      const request = JSON.parse(data.toString()) as Request;
      requests.push(request);
      log.push(
        `${number} ${request.op}${request.op === 'auth' || request.op === 'ping' ? '' : ` ${String(request.args[0])}`}`,
      );
      if (script.asked?.(socket, request, number) !== true) answer(socket, request);
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/stream`,
    log,
    requests,
    sockets,
    openSockets: () => server.clients.size,
    refusals: () => refused,
    send: (message) => {
      for (const socket of server.clients) socket.send(JSON.stringify(message));
    },
  };
}

export function answer(socket: WebSocket, { op, args }: Request): void {
  if (op === 'ping') socket.send('{"message":"pong"}');
  if (op === 'auth') socket.send('{"message":"authenticated"}');
  if (op === 'subscribe' && args[0] !== 'fills') socket.send(JSON.stringify(snapshot(String(args[0]))));
}

/** Of an address: `partial`, with the symbol where there is one. */
export function snapshot(address: string): object {
  const [topic, symbol] = address.split(':');
  const data = topic === 'books' ? { bids: [[1, 2]], asks: [[3, 4]] } : [];
  return { topic, action: 'partial', symbol, data, time: 1_700_000_000 };
}
