import { connectionFailure } from '#network';
import type { CallState } from '../call-state.js';
import { withCutoff } from '../cutoff.js';
import { emit } from '../emit.js';
import { CountersignError } from '../errors/countersign-error.js';
import { ResponseParseError } from '../errors/response-parse-error.js';
import { ResponseTooLargeError } from '../errors/response-too-large-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { onAbort } from '../on-abort.js';
import { snippet } from '../redaction.js';
import { discard } from '../response-body.js';
import { parsed } from '../parsed.js';
import { isUnaskedPart, matches } from '../reply-kind.js';
import { essence, mediaTypeKind } from '../media-type.js';
import type { ItemStream } from './item-stream.js';
import type { SizeLimit } from './pieces.js';

/** Reads a reply that has begun, item by item; undefined: it is none that has items. */
export type ItemReader = (call: CallState, response: Response) => ItemStream<unknown> | undefined;

/** What a format needs to make items of bytes. */
export interface ItemSource extends SizeLimit {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Reads JSON. Throws `ResponseParseError`. */
  parse(text: string): unknown;
  /** What ends the items where the text is none. */
  unreadable(text: string): Error;
  /** What ends them where the reply stops too early. */
  broken(): Error;
}

/** A reader of replies in one format. */
export function itemReader<Item>(format: (source: ItemSource) => AsyncIterable<Item>): ItemReader {
  return (call, response) => (isStream(call, response) ? readItems(call, response, format) : undefined);
}

/** A server's mistake in the label is forgiven; a page or one JSON text is no stream. */
function isStream(call: CallState, response: Response): boolean {
  if (isUnaskedPart(call, response)) return false;
  const actual = essence(response.headers.get('content-type') ?? '');
  const isDeclared = (call.operation.accept ?? []).some((declared) => matches(actual, essence(declared)));
  return isDeclared || !(actual === 'text/html' || mediaTypeKind(actual) === 'json');
}

function readItems<Item>(
  call: CallState,
  response: Response,
  format: (source: ItemSource) => AsyncIterable<Item>,
): ItemStream<Item> {
  const { signal } = call.options;
  const reader = response.body?.getReader();
  let isLeft = false;
  const close = (): void => discard(reader?.cancel());
  const forget = signal && onAbort(signal, close);
  const leave = (): void => {
    isLeft = true;
    forget?.();
    close();
  };
  const items = (async function* (): AsyncGenerator<Item, undefined, undefined> {
    try {
      for await (const item of format(sourceOf(call, response, reader))) {
        if (signal?.aborted) throw call.aborted();
        yield item;
      }
    } catch (thrown) {
      // What is cut off because nobody wants it any more is no error.
      if (isLeft) return;
      const error = thrown instanceof CountersignError ? thrown : connectionFailure(thrown, call);
      emit(call, { kind: 'failure', error, durationMs: call.elapsed() });
      throw error;
    } finally {
      leave();
    }
  })();
  const stream: ItemStream<Item> = {
    next: () => items.next(),
    return: () => {
      // At once: an iterator would wait for the read that is under way.
      leave();
      return items.return(undefined);
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

type Reader = ReadableStreamDefaultReader<Uint8Array> | undefined;

function sourceOf(call: CallState, { status }: Response, reader: Reader): ItemSource {
  const { maxResponseBytes: maxBytes } = call.limits;
  const unreadable = (text: string): Error =>
    new ResponseParseError(call, { status, snippet: snippet(text, call.redact) });
  return {
    chunks: chunksOf(call, reader),
    maxBytes,
    tooLarge: () => new ResponseTooLargeError(call, maxBytes),
    unreadable,
    broken: () => connectionFailure(undefined, call),
    parse(text) {
      const value = parsed(text, call.operation.parse);
      if (value === undefined) throw unreadable(text);
      return value;
    },
  };
}

/** The bytes as they arrive. The time counts while one waits for them, not while the caller works. */
async function* chunksOf(call: CallState, reader: Reader): AsyncGenerator<Uint8Array, void, undefined> {
  const { timeoutMs } = call.limits;
  const waiting = {
    signal: call.signal,
    deadlines: call.deadlines,
    spares: [],
    aborted: () => call.aborted(),
    timedOut: () => new TimeoutError(call, timeoutMs, 'nothing more of the reply'),
  };
  while (reader !== undefined) {
    const { value } = await withCutoff(waiting, timeoutMs, () => reader.read());
    if (value === undefined) return;
    yield value;
  }
}
