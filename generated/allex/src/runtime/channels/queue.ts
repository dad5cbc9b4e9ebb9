interface Waiting {
  readonly resolve: (result: IteratorResult<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** Items taken out of a list before the place that they had is given back. */
const mostTaken = 1_024;

/** Items between those who put them in and one who reads. No longer than `maxQueued`. */
export class Queue {
  readonly #maxQueued: number;
  /** In the order in which they are read; those before `#head` were. */
  #items: unknown[] = [];
  #head = 0;
  /** Where the item of a key stands, counted from the first item that there ever was. */
  readonly #places = new Map<string, number>();
  /** Items that were in the list before its present first. */
  #gone = 0;
  readonly #waiting: Waiting[] = [];
  #end: { readonly error: unknown } | undefined;

  constructor(maxQueued: number) {
    this.#maxQueued = maxQueued;
  }

  /** Whether there was room. One of the same key takes the place of the one before; without a key, of none. */
  put(item: unknown, key?: string): boolean {
    if (this.#end !== undefined) return true;
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) {
      waiting.resolve({ done: false, value: item });
      return true;
    }
    const known = key === undefined ? undefined : this.#places.get(key);
    if (known !== undefined && known - this.#gone >= this.#head) {
      this.#items[known - this.#gone] = item;
      return true;
    }
    if (this.#items.length - this.#head >= this.#maxQueued) return false;
    if (key !== undefined) this.#places.set(key, this.#gone + this.#items.length);
    this.#items.push(item);
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
    this.#forget(this.#items.length);
  }

  next(): Promise<IteratorResult<unknown>> {
    if (this.#head < this.#items.length) return Promise.resolve({ done: false, value: this.#take() });
    return new Promise((resolve, reject) => {
      if (this.#end === undefined) this.#waiting.push({ resolve, reject });
      else this.#finish({ resolve, reject });
    });
  }

  #take(): unknown {
    const item = this.#items[this.#head];
    this.#items[this.#head] = undefined;
    this.#head += 1;
    if (this.#head === this.#items.length || this.#head === mostTaken) this.#forget(this.#head);
    return item;
  }

  #forget(count: number): void {
    this.#items = this.#items.slice(count);
    this.#head = 0;
    this.#gone += count;
    for (const [key, place] of this.#places) if (place < this.#gone) this.#places.delete(key);
  }

  #finish({ resolve, reject }: Waiting): void {
    const error = this.#end?.error;
    this.#end = { error: undefined };
    if (error === undefined) resolve({ done: true, value: undefined });
    else reject(error);
  }
}
