import type { Socket, SocketListeners } from '../../channels/socket.js';

/** Who is at the other end of a socket. */
export interface Peer {
  received(text: string): void;
  /** The client has closed. */
  left(code: number): void;
}

type Accept = (socket: FakeSocket, url: string) => Peer;

/** A client's end of a connection that is none: what is sent goes to a peer in the same process. */
export class FakeSocket implements Socket {
  readonly #listeners: [type: keyof SocketListeners, listener: (event: object) => void][] = [];
  readonly #peer: Peer;
  #isOver = false;

  constructor(url: string, accept: Accept) {
    this.#peer = accept(this, url);
  }

  addEventListener(type: keyof SocketListeners, listener: (event: object) => void): void {
    this.#listeners.push([type, listener]);
  }

  send(text: string): void {
    if (!this.#isOver) this.#peer.received(text);
  }

  /** Without a code the peer is told that there was none (RFC 6455, section 7.4.1). */
  close(code = 1005): void {
    if (this.#isOver) return;
    this.end(code, '');
    this.#peer.left(code);
  }

  /** The handshake is done. */
  open(): void {
    this.#tell('open', {});
  }

  /** The peer sends something. */
  deliver(data: string): void {
    if (!this.#isOver) this.#tell('message', { data });
  }

  /** The handshake was refused with an HTTP status; in the words of the npm package `ws`. */
  refuse(status: number): void {
    this.#tell('error', { message: `Unexpected server response: ${status}` });
    this.end(1006, '');
  }

  /** It is closed, by whomever. */
  end(code: number, reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#tell('close', { code, reason });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Later, as a socket does, but without a timer: a test may have stopped them. */
  #tell(type: keyof SocketListeners, event: object): void {
    queueMicrotask(() => {
      for (const [heard, listener] of this.#listeners) if (heard === type) listener(event);
    });
  }
}
