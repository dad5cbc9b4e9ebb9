/** A WebSocket in memory: what a server would send, a test does. */
export class FakeSocket {
  /** All that were made, in order. */
  static readonly made: FakeSocket[] = [];

  readonly url: string;
  readonly sent: string[] = [];
  onopen: ((event: object) => unknown) | null = null;
  onmessage: ((event: { readonly data: unknown }) => unknown) | null = null;
  onerror: ((event: object) => unknown) | null = null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => unknown) | null = null;
  isClosed = false;

  constructor(url: string) {
    this.url = url;
    FakeSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.isClosed = true;
    this.onclose?.({ code: 1000, reason: '' });
  }
}
