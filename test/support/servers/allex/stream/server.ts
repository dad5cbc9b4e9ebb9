import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { ALLEX_CREDENTIALS } from '../credentials.js';
import { problemOf } from './authenticate.js';
import { StreamSession, type SessionOptions } from './session.js';
import type { TopicMessage } from './topics.js';

/** The stream of the exchange, and what may go wrong with it. */
export interface AllexStreamServer {
  /** `ws://127.0.0.1:<port>/stream`. */
  readonly url: string;
  /** Every connection there ever was, in order. */
  readonly sessions: readonly StreamSession[];
  /** Handshakes that were refused, with their status. */
  readonly refused: readonly number[];
  /** Those that are open. */
  readonly open: () => readonly StreamSession[];
  /** From now on each handshake is answered with this status; undefined: no more. */
  readonly refuse: (status: number | undefined) => void;
  /** Sends to everybody who has subscribed. */
  readonly publish: (message: TopicMessage) => void;
  /** Sends a text or bytes as they are. */
  readonly sendRaw: (data: string | Uint8Array) => void;
  /** The beginning of a message, then nothing, and the connection is gone. */
  readonly breakInMessage: () => void;
  /** Connections that are there stay, but nothing comes from them, not even an answer to their closing. */
  readonly goSilent: () => void;
  readonly close: () => Promise<void>;
}

export async function startAllexStream(given: Partial<SessionOptions> = {}): Promise<AllexStreamServer> {
  const options: SessionOptions = {
    credentials: ALLEX_CREDENTIALS,
    now: Date.now,
    rate: 10,
    idleMs: 60_000,
    mutes: new Set(),
    ...given,
  };
  const sessions: StreamSession[] = [];
  const sockets: Duplex[] = [];
  const refused: number[] = [];
  let refusal: number | undefined;
  const upgrades = new WebSocketServer({ noServer: true });
  const http = createServer((_request, reply) => reply.writeHead(404).end());

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const hasFields = [...searchParams].length > 0;
    const isWrong = hasFields && problemOf(new Map(searchParams), options.credentials, options.now()) !== undefined;
    const status = refusal ?? (pathname !== '/stream' ? 404 : isWrong ? 401 : undefined);
    if (status !== undefined) {
      refused.push(status);
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.push(socket);
    upgrades.handleUpgrade(request, socket, head, (client) => {
      const session = new StreamSession(client, sessions.length + 1, options);
      sessions.push(session);
      session.greet(hasFields);
    });
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');

  const open = (): readonly StreamSession[] => sessions.filter(({ socket }) => socket.readyState === socket.OPEN);
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/stream`,
    sessions,
    refused,
    open,
    refuse: (status) => {
      refusal = status;
    },
    publish: (message) => {
      for (const session of open()) session.publish(message);
    },
    sendRaw: (data) => {
      for (const { socket } of open()) socket.send(data);
    },
    breakInMessage: () => {
      for (const socket of sockets.splice(0)) {
        // RFC 6455, section 5.2: a text frame of 100 bytes, and eight of them.
        socket.write(Buffer.concat([Buffer.from([0x81, 100]), Buffer.from('{"topic"')]), () => socket.destroy());
      }
    },
    goSilent: () => {
      for (const { socket } of open()) socket.pause();
      // What is written goes nowhere.
      for (const socket of sockets.splice(0)) Object.assign(socket, { write: () => true, end: () => socket });
    },
    close: async () => {
      for (const { socket } of sessions) socket.terminate();
      for (const socket of sockets) socket.destroy();
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}
