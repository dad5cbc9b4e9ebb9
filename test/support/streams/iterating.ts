/** Resolves as soon as it holds; fails after five seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const endsAt = performance.now() + 5_000;
  while (!holds()) {
    if (performance.now() > endsAt) throw new Error('it did not come true');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** The next so many items, or those that there are. */
export async function take<Item>(items: AsyncIterator<Item>, count: number): Promise<Item[]> {
  const taken: Item[] = [];
  while (taken.length < count) {
    const result = await items.next();
    if (result.done) break;
    taken.push(result.value);
  }
  return taken;
}

/** What an iteration ends with: an error, or `done`. Throws where it goes on: the last item says what came instead. */
export async function endOf(items: AsyncIterator<unknown>): Promise<unknown> {
  const read: unknown[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too late'>((resolve) => {
    timer = inRealTime(() => resolve('too late'), 4_000);
  });
  try {
    const end = await Promise.race([lastOf(items, read), tooLate]);
    if (end !== 'too late') return end;
  } finally {
    stop(timer);
  }
  throw new Error(`it has not ended; it read ${read.length}: ${JSON.stringify(read.at(-1))}`);
}

/** Not that of a test with a clock of its own. */
const inRealTime = globalThis.setTimeout;
const stop = globalThis.clearTimeout;

async function lastOf(items: AsyncIterator<unknown>, read: unknown[]): Promise<unknown> {
  try {
    for (;;) {
      const result = await items.next();
      if (result.done) return 'done';
      read.push(result.value);
    }
  } catch (error) {
    return error;
  }
}
