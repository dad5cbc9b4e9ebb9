import { onAbort } from './on-abort.js';

/** The longest that a timer can be, in milliseconds; with more it fires at once. */
export const longestTimerMs: number = 2 ** 31 - 1;

/** Waits so many milliseconds, no more than a timer can; rejects with `aborted()` as soon as the caller's signal aborts. */
export function sleep(
  waitMs: number,
  call: { readonly signal: AbortSignal | undefined; aborted(): Error },
): Promise<void> {
  const { signal } = call;
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      leave?.();
    };
    const stop = (): void => {
      finish();
      reject(call.aborted());
    };
    const timer = setTimeout(
      () => {
        finish();
        resolve();
      },
      Math.min(waitMs, longestTimerMs),
    );
    const leave = signal && onAbort(signal, stop);
    if (signal?.aborted) stop();
  });
}
