import type { Deadlines } from './deadlines.js';
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
  const { signal, deadlines, spares } = call;
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      reject(call.aborted());
      return;
    }
    const spare = takeSpare(spares);
    const { controller } = spare;
    let isOver = false;
    const finish = (): void => {
      if (isOver) return;
      isOver = true;
      deadlines.end(deadline);
      leave?.();
    };
    const stop = (error: Error): void => {
      finish();
      reject(error);
      controller.abort();
    };
    const deadline = deadlines.start(timeoutMs, () => stop(call.timedOut(timeoutMs)));
    const leave = signal && onAbort(signal, () => stop(call.aborted()));
    work(call, controller.signal).then(
      (value) => {
        finish();
        giveBack(spares, spare);
        resolve(value);
      },
      (error: unknown) => {
        finish();
        reject(error);
      },
    );
  });
}
