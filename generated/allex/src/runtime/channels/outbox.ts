/** So many messages may be sent in any window of this length. */
export interface SendWindow {
  readonly messages: number;
  readonly windowMs: number;
}

/** A message that is to be sent. */
export interface Letter {
  readonly text: string;
  /** Called when it is. */
  readonly sent?: () => void;
}

/** The window is kept a little longer than the server's: neither timers nor the way there are exact. */
const slack = 1.05;

/** Messages that wait for a connection, and for the rate that the server takes. The rate outlives a connection. */
export class Outbox {
  readonly #window: SendWindow | undefined;
  /** When the last messages were sent: monotonic milliseconds. */
  readonly #times: number[] = [];
  readonly #letters: Letter[] = [];
  #send: ((text: string) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(window: SendWindow | undefined) {
    this.#window = window;
  }

  /** Letters go this way until {@link close}. */
  open(send: (text: string) => void): void {
    this.#send = send;
    this.#flush();
  }

  /** What has not been sent never is. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#send = undefined;
    this.#letters.length = 0;
  }

  post(letter: Letter): void {
    this.#letters.push(letter);
    this.#flush();
  }

  /** Before all others. */
  postFirst(letter: Letter): void {
    this.#letters.unshift(letter);
    this.#flush();
  }

  /** Whether it had not been sent yet; then it never is. */
  withdraw(letter: Letter): boolean {
    const index = this.#letters.indexOf(letter);
    if (index >= 0) this.#letters.splice(index, 1);
    return index >= 0;
  }

  #flush(): void {
    while (this.#send !== undefined && this.#timer === undefined && this.#letters.length > 0) {
      const waitMs = this.#waitMs();
      if (waitMs > 0) {
        this.#timer = setTimeout(() => {
          this.#timer = undefined;
          this.#flush();
        }, waitMs);
        return;
      }
      const letter = this.#letters.shift();
      if (this.#window !== undefined) this.#times.push(performance.now());
      this.#send(letter?.text ?? '');
      letter?.sent?.();
    }
  }

  #waitMs(): number {
    if (this.#window === undefined) return 0;
    const { messages, windowMs } = this.#window;
    while (this.#times.length > messages) this.#times.shift();
    const [oldest] = this.#times;
    return oldest === undefined || this.#times.length < messages
      ? 0
      : Math.ceil(oldest + windowMs * slack - performance.now());
  }
}
