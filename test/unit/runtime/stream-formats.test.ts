import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallState } from '../../../templates/runtime/call-state.js';
import { ResponseParseError } from '../../../templates/runtime/errors/response-parse-error.js';
import { newClient } from '../../../templates/runtime/client.js';
import type { StreamOperation } from '../../../templates/runtime/operation.js';
import { jsonLines } from '../../../templates/runtime/streams/json-lines.js';
import { jsonSequence } from '../../../templates/runtime/streams/json-sequence.js';
import { serverSentEvents, type EventFormat } from '../../../templates/runtime/streams/server-sent-events.js';
import { sampleApi } from './sample-api.js';

type Reader = (call: CallState, response: Response) => AsyncIterable<unknown> | undefined;

/** The items of a reply that comes in these chunks. */
async function itemsOf(stream: Reader, chunks: readonly Uint8Array[]): Promise<unknown[]> {
  const operation: StreamOperation<object, unknown> = {
    id: 'read',
    method: 'GET',
    path: '/',
    accept: ['application/octet-stream'],
    stream: stream as unknown as StreamOperation<object, unknown>['stream'],
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const client = newClient(sampleApi, { fetch: () => Promise.resolve(new Response(body)) });
  const items: unknown[] = [];
  for await (const item of await client.call(operation, {})) items.push(item);
  return items;
}

const whole = (stream: Reader, text: string): Promise<unknown[]> => itemsOf(stream, [Buffer.from(text)]);
const events = (text: string, format: EventFormat = { text: true }): Promise<unknown[]> =>
  whole(serverSentEvents(format), text);

describe('events, by HTML, section 9.2.6', () => {
  test.each([
    // The examples of the section.
    ['data: YHOO\ndata: +2\ndata: 10\n\n', [{ data: 'YHOO\n+2\n10' }]],
    [
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
      [{ data: 'first event', id: '1' }, { data: 'second event' }, { data: ' third event' }],
    ],
    ['data\n\ndata\ndata\n\ndata:', [{ data: '' }, { data: '\n' }]],
    ['data:test\n\ndata: test\n\n', [{ data: 'test' }, { data: 'test' }]],
    // Its rules.
    ['event: a\n\ndata: b\n\n', [{ data: 'b' }]],
    ['event: a\nevent: c\ndata: b\nunknown: d\n\n', [{ data: 'b', event: 'c' }]],
    [
      'id: 1\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\n',
      [
        { data: 'a', id: '1' },
        { data: 'b', id: '1' },
        { data: 'c', id: '1' },
      ],
    ],
    ['retry: 10\ndata: a\n\nretry: 1x\ndata: b\n\n', [{ data: 'a', retry: 10 }, { data: 'b' }]],
    ['data: a\n\ndata: cut off', [{ data: 'a' }]],
    ['data: a\n\ndata: cut off\n', [{ data: 'a' }]],
    ['\uFEFF\uFEFFdata: a\n\ndata: \uFEFFb\n\n', [{ data: '\uFEFFb' }]],
    ['DATA: a\n data: b\ndata: c\n\n', [{ data: 'c' }]],
    ['', []],
  ])('%j', async (text, want) => {
    expect(await events(text)).toEqual(want);
  });

  test('of some names have JSON', async () => {
    const text = 'event: a\ndata: {"b":1}\n\nevent: c\ndata: {"b":1}\n\ndata: 1\n\n';
    expect(await events(text, { json: ['a', 'message'] })).toEqual([
      { event: 'a', data: { b: 1 } },
      { event: 'c', data: '{"b":1}' },
      { data: 1 },
    ]);
  });

  test('are the same however they are cut, and however lines end', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => `data:${text.replace(/[\r\n]/g, '')}`),
      fc.constantFrom('', 'event: a', 'id: b', ': c', 'retry: 5', 'data'),
    );
    const cuts = fc.array(fc.nat({ max: 300 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom('\r', '\n', '\r\n'), cuts, async (given, newLine, at) => {
        const want = await events(given.map((each) => `${each}\n`).join(''));
        const bytes = Buffer.from(given.map((each) => each + newLine).join(''));
        const places = [0, ...at.filter((place) => place < bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((place, index) => bytes.subarray(places[index], place));
        expect(await itemsOf(serverSentEvents({ text: true }), chunks)).toEqual(want);
      }),
    );
  });
});

describe('JSON lines', () => {
  test.each([
    ['{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ['\uFEFF1\r\n\n \n"ü"', [1, 'ü']],
    ['', []],
  ])('%j', async (text, want) => {
    expect(await whole(jsonLines(), text)).toEqual(want);
  });

  test.each(['{"a":1}\n{"a":', '1\n{]\n2\n', '[1,\n2]'])('%j is an error', async (text) => {
    await expect(whole(jsonLines(), text)).rejects.toBeInstanceOf(ResponseParseError);
  });

  test('come back as they were written, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json()), fc.integer({ min: 1, max: 20 }), async (texts, size) => {
        const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(await itemsOf(jsonLines(), chunks)).toEqual(texts.map((text): unknown => JSON.parse(text)));
      }),
    );
  });
});

describe('a JSON text sequence, by RFC 7464', () => {
  test.each([
    ['\x1e{"a":1}\n\x1e[\n2]\n\x1e\x1e"c"\x1e3\n', [{ a: 1 }, [2], 'c', 3]],
    ['', []],
  ])('%j', async (text, want) => {
    expect(await whole(jsonSequence(), text)).toEqual(want);
  });

  test.each(['{"a":1}\n', '\x1e{"a"', '\x1e12', '\x1etrue\x1e1\n'])('%j is an error', async (text) => {
    await expect(whole(jsonSequence(), text)).rejects.toBeInstanceOf(ResponseParseError);
  });
});
