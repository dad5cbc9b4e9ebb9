import { onAbort } from './on-abort.js';
import { longestTimerMs } from './sleep.js';
import type { SpareControllers } from './spare-controllers.js';

/** What ends a piece of work early. */
export interface Cutoff {
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly controllers: SpareControllers;
  aborted(): Error;
  timedOut(): Error;
}

/** Runs work that ends when the caller's signal or the time says so, whether it heeds its own signal or not. */
export function withCutoff<T>(cutoff: Cutoff, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timeoutMs, controllers } = cutoff;
  if (signal?.aborted) return Promise.reject(cutoff.aborted());
  return new Promise<T>((resolve, reject) => {
    const spare = controllers.take();
    const { controller } = spare;
    const stop = (error: Error): void => {
      finish();
      reject(error);
      controller.abort();
    };
    const timer = setTimeout(() => stop(cutoff.timedOut()), Math.min(timeoutMs, longestTimerMs));
    const leave = signal && onAbort(signal, () => stop(cutoff.aborted()));
    const finish = (): void => {
      clearTimeout(timer);
      leave?.();
    };
    work(controller.signal).then(
      (value) => {
        finish();
        controllers.giveBack(spare);
        resolve(value);
      },
      (error: unknown) => {
        finish();
        reject(error);
      },
    );
  });
}
