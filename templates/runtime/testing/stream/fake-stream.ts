import type { SocketConstructor } from '../../channels/socket.js';
import { FakeError } from '../fake-error.js';
import { createChannels } from './create-channels.js';
import type { FakeStreamFacts, FakeStreamOptions } from './facts.js';
import { FakeServer } from './fake-server.js';
import { FakeSocket } from './fake-socket.js';

/** A connection that is open. */
export interface FakeStreamConnection {
  /** 1 for the first of the fake. */
  readonly number: number;
  /** Without its query. */
  readonly url: string;
  /** The keys of the security schemes that it has proven; undefined where it has proven nothing. */
  readonly schemes: readonly string[] | undefined;
}

/** A subscription that is open. */
export interface FakeSubscription {
  /** The method that asks for it. */
  readonly channel: string;
  readonly address: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The number of its connection. */
  readonly connection: number;
}

/** Credentials that the fake has refused. */
export interface RefusedCredentials {
  readonly reason: string;
}

/** A stream's server in the memory of a test: subscriptions begin with the examples of the spec, and the test sends. */
export class FakeStream<Channels extends object> {
  readonly #server: FakeServer;
  /** For the option `WebSocket` of a stream: no socket is opened. */
  readonly WebSocket: SocketConstructor;
  /** Each channel by the method that subscribes to it: what is sent, and what subscriptions begin with. */
  readonly channels: Channels;

  constructor(facts: FakeStreamFacts, options: FakeStreamOptions = {}) {
    const server = new FakeServer(facts, options);
    this.#server = server;
    // The package declares these functions, with the types of the payloads.
    this.channels = createChannels(facts.channels, server) as Channels;
    this.WebSocket = class extends FakeSocket {
      constructor(url: string) {
        super(url, (socket) => server.accept(socket, url));
      }
    };
  }

  /** Those that are open, in the order in which they were asked for. */
  get subscriptions(): readonly FakeSubscription[] {
    return this.#server.connections.flatMap(({ number, subscriptions }) =>
      [...subscriptions.values()].map(({ key, text, values }) => ({
        channel: key,
        address: text,
        parameters: values,
        connection: number,
      })),
    );
  }

  /** Those that are open. */
  get connections(): readonly FakeStreamConnection[] {
    return this.#server.connections.map(({ number, url, schemes }) => ({
      number,
      url: url.origin + url.pathname,
      schemes,
    }));
  }

  /** All messages that clients have sent, parsed. */
  get received(): readonly unknown[] {
    return this.#server.state.received;
  }

  /** Credentials that were not accepted. */
  get refused(): readonly RefusedCredentials[] {
    return this.#server.state.refused;
  }

  /** Closes the open connections as a server does (RFC 6455, section 7.4, has the codes). Throws {@link FakeError} where there is none. */
  close(code = 1001, reason = ''): void {
    for (const connection of this.#open()) connection.end(code, reason);
  }

  /** Breaks the open connections: clients see the code 1006. Throws {@link FakeError} where there is none. */
  drop(): void {
    for (const connection of this.#open()) connection.end(1006, '');
  }

  /** The open connections say and hear nothing more, not even pings. Throws {@link FakeError} where there is none. */
  hang(): void {
    for (const connection of this.#open()) connection.hang();
  }

  /** Sends a text as it is over the open connections, JSON or not. Throws {@link FakeError} where there is none. */
  sendText(text: string): void {
    for (const connection of this.#open()) connection.sayText(text);
  }

  /** From now on credentials are refused in these words, even if they are right. */
  refuseCredentials(said = 'the test refuses these credentials'): this {
    this.#server.state.refusal = said;
    return this;
  }

  /** Handshakes are refused with this HTTP status. Default: all from now on. */
  refuseConnections(status = 503, options: { readonly times?: number | undefined } = {}): this {
    this.#server.state.handshakes = { status, left: options.times ?? Infinity };
    return this;
  }

  /** Forgets what was set, received and refused. Connections stay, with their subscriptions. */
  reset(): void {
    this.#server.state.clear();
  }

  #open(): FakeServer['connections'] {
    const { connections } = this.#server;
    if (connections.length === 0) throw new FakeError(this.#server.situation());
    return connections;
  }
}
