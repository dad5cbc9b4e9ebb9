/** The body of a reply that is a stream, from its items; they are taken one by one, as they are read. */
export type WriteItems = (items: Iterable<unknown> | AsyncIterable<unknown>) => ReadableStream<Uint8Array>;

/** An event of a `text/event-stream`. */
interface Event {
  readonly data: unknown;
  readonly event?: string;
  readonly id?: string;
  readonly retry?: number;
}

/** What the data of events is; JSON where nothing is said. As the reader of the same stream has it. */
export interface EventFormat {
  readonly text?: boolean;
  readonly json?: readonly string[];
  readonly end?: string;
}

/** `text/event-stream` (HTML, section 9.2). */
export function writeEvents({ text, json, end }: EventFormat = {}): WriteItems {
  const written = (item: unknown): string => {
    const { data, event, id, retry } = item as Event;
    const isJson = json?.includes(event ?? 'message') ?? text !== true;
    const lines = (isJson ? JSON.stringify(data) : String(data)).split('\n').map((line) => `data: ${line}`);
    const fields = Object.entries({ event, id, retry }).filter(([, value]) => value !== undefined);
    return [...fields.map(([name, value]) => `${name}: ${String(value)}`), ...lines, '', ''].join('\n');
  };
  return (items) => streamOf(items, written, end === undefined ? '' : `data: ${end}\n\n`);
}

/** JSON Lines. */
export function writeLines(): WriteItems {
  return (items) => streamOf(items, (item) => `${JSON.stringify(item)}\n`);
}

/** A JSON text sequence (RFC 7464). */
export function writeSequence(): WriteItems {
  return (items) => streamOf(items, (item) => `\x1e${JSON.stringify(item)}\n`);
}

function streamOf(
  items: Iterable<unknown> | AsyncIterable<unknown>,
  written: (item: unknown) => string,
  last = '',
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<unknown, unknown> = await iterator.next();
      if (next.done !== true) return controller.enqueue(encoder.encode(written(next.value)));
      if (last !== '') controller.enqueue(encoder.encode(last));
      controller.close();
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
