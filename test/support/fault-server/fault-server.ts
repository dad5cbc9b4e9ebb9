import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { arrivalOf, type Arrival } from './arrival.js';
import type { Fault } from './fault.js';
import { reply } from './reply.js';

/** Decides what happens to a request; `number` counts from 1. */
export type Script = (arrival: Arrival, number: number) => Fault;

/** A server on loopback that fails as it is told, and remembers what came and what it did. */
export class FaultServer {
  readonly arrivals: Arrival[] = [];
  /** Bodies of the requests that had their effect. */
  readonly effects: string[] = [];
  script: Script;
  origin = '';
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(script: Script) {
    this.script = script;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => request.socket.destroy());
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(script: Script): Promise<FaultServer> {
    const server = new FaultServer(script);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an address of this kind.
    server.origin = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  get openSockets(): number {
    return this.#sockets.size;
  }

  /** Values of a header, each counted once. */
  distinct(header: string): number {
    return new Set(this.arrivals.map(({ headers }) => headers[header])).size;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const arrival = await arrivalOf(request);
    this.arrivals.push(arrival);
    const fault = this.script(arrival, this.arrivals.length);
    if (hasEffect(fault)) this.effects.push(arrival.body);
    await reply(fault, response);
  }
}

/** Whatever is not refused or reset before was processed. */
function hasEffect(fault: Fault): boolean {
  switch (fault.kind) {
    case 'reply':
      return (fault.status ?? 200) < 400;
    case 'reset':
      return fault.process;
    case 'redirect':
      return false;
    default:
      return true;
  }
}
