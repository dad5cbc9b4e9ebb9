import { onAbort } from './on-abort.js';
import { longestTimerMs } from './sleep.js';
import { giveBack, takeSpare, type Spare } from './spare-controllers.js';

/** What ends a piece of work early. */
export interface Cutoff {
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly spares: Spare[];
  aborted(): Error;
  timedOut(): Error;
}

/** Runs work that ends when the caller's signal or the time says so, whether it heeds its own signal or not. */
export function withCutoff<T>(cutoff: Cutoff, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeoutMs, spares } = cutoff;
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      reject(cutoff.aborted());
      return;
    }
    const spare = takeSpare(spares);
    const { controller } = spare;
    const finish = (): void => {
      clearTimeout(timer);
      leave?.();
    };
    const stop = (error: Error): void => {
      finish();
      reject(error);
      controller.abort();
    };
    const timer = setTimeout(() => stop(cutoff.timedOut()), Math.min(timeoutMs, longestTimerMs));
    const leave = signal && onAbort(signal, () => stop(cutoff.aborted()));
    work(controller.signal).then(
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
