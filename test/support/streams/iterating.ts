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

/** What an iteration ends with: an error, or `done`. */
export async function endOf(items: AsyncIterator<unknown>): Promise<unknown> {
  try {
    for (;;) {
      const { done } = await items.next();
      if (done) return 'done';
    }
  } catch (error) {
    return error;
  }
}
