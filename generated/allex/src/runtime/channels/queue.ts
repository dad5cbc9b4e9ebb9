interface Waiting {
  readonly resolve: (result: IteratorResult<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** Items between those who put them in and one who reads. No longer than `maxQueued`. */
export class Queue {
  readonly #maxQueued: number;
  /** In the order in which they are read. One of the same key takes the place of the one before. */
  readonly #items = new Map<unknown, unknown>();
  readonly #waiting: Waiting[] = [];
  #count = 0;
  #end: { readonly error: unknown } | undefined;

  constructor(maxQueued: number) {
    this.#maxQueued = maxQueued;
  }

  /** Whether there was room. Without a key it takes the place of none. */
  put(item: unknown, key?: unknown): boolean {
    if (this.#end !== undefined) return true;
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) {
      waiting.resolve({ done: false, value: item });
      return true;
    }
    const place = key ?? (this.#count += 1);
    if (this.#items.size >= this.#maxQueued && !this.#items.has(place)) return false;
    this.#items.set(place, item);
    return true;
  }

  /** What is in it is read first; then the error, once, where there is one. */
  end(error?: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = { error };
    const [first, ...others] = this.#waiting.splice(0);
    if (first !== undefined) this.#finish(first);
    for (const waiting of others) waiting.resolve({ done: true, value: undefined });
  }

  /** Nothing that is in it is read. */
  clear(): void {
    this.#items.clear();
  }

  next(): Promise<IteratorResult<unknown>> {
    for (const [key, value] of this.#items) {
      this.#items.delete(key);
      return Promise.resolve({ done: false, value });
    }
    return new Promise((resolve, reject) => {
      if (this.#end === undefined) this.#waiting.push({ resolve, reject });
      else this.#finish({ resolve, reject });
    });
  }

  #finish({ resolve, reject }: Waiting): void {
    const error = this.#end?.error;
    this.#end = { error: undefined };
    if (error === undefined) resolve({ done: true, value: undefined });
    else reject(error);
  }
}
