import { carriageReturn, lineFeed, pieces } from './pieces.js';
import { itemReader, type ItemReader, type ItemSource } from './read-items.js';

/** An event of a `text/event-stream` (HTML, section 9.2). */
export interface ServerSentEvent<Data> {
  readonly data: Data;
  /** Its name; an event without one is a `message`. */
  readonly event?: string;
  /** The last id that the stream has named, to go on after it. */
  readonly id?: string;
  /** How long to wait before one connects again, in milliseconds. */
  readonly retry?: number;
}

/** What the data of events is; JSON where nothing is said. */
export interface EventFormat {
  /** The data is text. */
  readonly text?: boolean;
  /** The names of the events whose data is JSON, where others have text. */
  readonly json?: readonly string[];
  /** The data of the event that ends the stream. One that ends without it was cut off. */
  readonly end?: string;
}

/** Reads `text/event-stream` (HTML, section 9.2.6). */
export function serverSentEvents(format: EventFormat = {}): ItemReader {
  return itemReader((source) => eventsOf(source, format));
}

async function* eventsOf(
  source: ItemSource,
  { text, json, end }: EventFormat,
): AsyncGenerator<ServerSentEvent<unknown>, void, undefined> {
  for await (const { data, ...fields } of textEvents(source)) {
    if (data === end) return;
    const isJson = json?.includes(fields.event ?? 'message') ?? text !== true;
    yield { data: isJson ? source.parse(data) : data, ...fields };
  }
  if (end !== undefined) throw source.broken();
}

/** The events whose end has come; what is incomplete at the end of the stream is none. */
async function* textEvents(source: ItemSource): AsyncGenerator<ServerSentEvent<string>, void, undefined> {
  let id = '';
  let fields = new Map<string, string>();
  let size = 0;
  for await (const line of linesOf(source)) {
    if (line === '') {
      const { data, event, retry } = Object.fromEntries(fields);
      const named = { ...(event && { event }), ...(id && { id }), ...(retry && { retry: Number(retry) }) };
      fields = new Map();
      size = 0;
      if (data !== undefined) yield { data, ...named };
      continue;
    }
    const [, name = '', value = ''] = /^([^:]*)(?::[ ]?(.*))?$/s.exec(line) ?? [];
    if (name === 'id' && !value.includes('\0')) id = value;
    if (name === 'event' || (name === 'retry' && /^\d+$/.test(value))) fields.set(name, value);
    if (name !== 'data') continue;
    size += value.length;
    if (size > source.maxBytes) throw source.tooLarge();
    const before = fields.get('data');
    fields.set('data', before === undefined ? value : `${before}\n${value}`);
  }
}

/** Lines end with CR LF, LF or CR, and a line that ends with CR is not held back until it is clear what follows. */
async function* linesOf(source: ItemSource): AsyncGenerator<string, void, undefined> {
  let isAfterReturn = false;
  for await (const { text, end } of pieces(source.chunks, [lineFeed, carriageReturn], source)) {
    const isSecondHalf = isAfterReturn && text === '' && end === lineFeed;
    isAfterReturn = end === carriageReturn;
    if (end !== undefined && !isSecondHalf) yield text;
  }
}
