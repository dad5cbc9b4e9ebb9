/** Waits so many milliseconds, no more than a timer can; rejects with `aborted()` as soon as the signal aborts. */
export function sleep(waitMs: number, signal: AbortSignal | undefined, aborted: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      finish();
      reject(aborted());
    };
    const timer = setTimeout(
      () => {
        finish();
        resolve();
      },
      Math.min(waitMs, 2 ** 31 - 1),
    );
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  });
}
