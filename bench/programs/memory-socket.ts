/** A WebSocket without a network. */
export class MemorySocket {
  static #waiting: ((socket: MemorySocket) => void) | undefined;
  readonly #listeners = new Map<string, (event: object) => void>();

  constructor() {
    MemorySocket.#waiting?.(this);
  }

  /** The next one that is made. */
  static made(): Promise<MemorySocket> {
    return new Promise((resolve) => {
      MemorySocket.#waiting = resolve;
    }).then((socket) => socket as MemorySocket);
  }

  addEventListener(type: string, listener: (event: object) => void): void {
    this.#listeners.set(type, listener);
  }

  emit(type: string, event: object): void {
    this.#listeners.get(type)?.(event);
  }

  send(): void {}

  close(): void {}
}
