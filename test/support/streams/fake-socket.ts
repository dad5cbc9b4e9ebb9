/** A WebSocket in memory: what a server would send, a test does. */
export class FakeSocket {
  static #waiting: ((socket: FakeSocket) => void) | undefined;

  readonly url: string;
  readonly sent: string[] = [];
  readonly #listeners = new Map<string, (event: object) => void>();
  isClosed = false;

  constructor(url: string) {
    this.url = url;
    FakeSocket.#waiting?.(this);
  }

  /** The one that is made next, when its handlers are there. */
  static async next(): Promise<FakeSocket> {
    const socket = await new Promise<FakeSocket>((resolve) => {
      FakeSocket.#waiting = resolve;
    });
    FakeSocket.#waiting = undefined;
    return socket;
  }

  addEventListener(type: string, listener: (event: object) => void): void {
    this.#listeners.set(type, listener);
  }

  /** The server's or the platform's part. */
  emit(type: string, event: object): void {
    this.#listeners.get(type)?.(event);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.isClosed = true;
    this.emit('close', { code: 1000, reason: '' });
  }
}
