/** A WebSocket in memory: what a server would send, a test does. */
export class FakeSocket {
  static #waiting: ((socket: FakeSocket) => void) | undefined;

  readonly url: string;
  readonly sent: string[] = [];
  onopen: ((event: object) => unknown) | null = null;
  onmessage: ((event: { readonly data: unknown }) => unknown) | null = null;
  onerror: ((event: object) => unknown) | null = null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => unknown) | null = null;
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

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.isClosed = true;
    this.onclose?.({ code: 1000, reason: '' });
  }
}
