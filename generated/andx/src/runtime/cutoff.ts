/** What ends a piece of work early. */
export interface Cutoff {
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeoutMs: number;
  aborted(): Error;
  timedOut(): Error;
}

/** The longest a timer can be; with more it fires at once. */
const longestTimer = 2 ** 31 - 1;

/** Runs work that ends when the caller's signal or the time says so, whether it heeds its own signal or not. */
export function withCutoff<T>(cutoff: Cutoff, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const controller = new AbortController();
    const stop = (error: Error): void => {
      finish();
      reject(error);
      controller.abort();
    };
    const abort = (): void => stop(cutoff.aborted());
    const timer = setTimeout(() => stop(cutoff.timedOut()), Math.min(cutoff.timeoutMs, longestTimer));
    const finish = (): void => {
      clearTimeout(timer);
      cutoff.signal?.removeEventListener('abort', abort);
    };
    if (cutoff.signal?.aborted) {
      abort();
      return;
    }
    cutoff.signal?.addEventListener('abort', abort);
    work(controller.signal).then(
      (value) => {
        finish();
        resolve(value);
      },
      (error: unknown) => {
        finish();
        reject(error);
      },
    );
  });
}
