import type { Deadline, Deadlines } from './deadlines.js';
import { onAbort } from './on-abort.js';
import { giveBack, takeSpare, type Spare } from './spare-controllers.js';

/** What a piece of work is done for. */
export interface Caller {
  /** Its own. */
  readonly signal: AbortSignal | undefined;
  readonly deadlines: Deadlines;
  /** Where the signal of the work comes from. */
  readonly spares: Spare[];
  aborted(): Error;
  timedOut(timeoutMs: number): Error;
}

/** Runs work that ends when the caller's signal or the time says so, whether it heeds its own signal or not. */
export function withCutoff<T, From extends Caller>(
  call: From,
  timeoutMs: number,
  work: (call: From, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (call.signal?.aborted) {
      reject(call.aborted());
      return;
    }
    const cutoff = new Cutoff(call, timeoutMs, reject);
    work(call, cutoff.signal).then(
      (value) => {
        cutoff.succeed();
        resolve(value);
      },
      (error: unknown) => cutoff.fail(error),
    );
  });
}

/** One object that knows all: ten thousand calls may be under way at once, and what each holds takes time. */
class Cutoff implements Deadline {
  at = 0;
  older: Deadline | undefined = undefined;
  newer: Deadline | undefined = undefined;
  readonly #call: Caller;
  readonly #timeoutMs: number;
  readonly #reject: (error: unknown) => void;
  readonly #spare: Spare;
  readonly #leave: (() => void) | undefined;
  #isOver = false;

  constructor(call: Caller, timeoutMs: number, reject: (error: unknown) => void) {
    this.#call = call;
    this.#timeoutMs = timeoutMs;
    this.#reject = reject;
    this.#spare = takeSpare(call.spares);
    call.deadlines.start(this, timeoutMs);
    this.#leave = call.signal && onAbort(call.signal, () => this.#stop(call.aborted()));
  }

  /** Of the work. */
  get signal(): AbortSignal {
    return this.#spare.controller.signal;
  }

  succeed(): void {
    this.#finish();
    giveBack(this.#call.spares, this.#spare);
  }

  fail(error: unknown): void {
    this.#finish();
    this.#reject(error);
  }

  expire(): void {
    this.#stop(this.#call.timedOut(this.#timeoutMs));
  }

  #stop(error: Error): void {
    this.fail(error);
    this.#spare.controller.abort();
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#call.deadlines.end(this);
    this.#leave?.();
  }
}
