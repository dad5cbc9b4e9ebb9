import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asBytes } from '../../../templates/runtime/bodies/bytes.js';
import { asForm } from '../../../templates/runtime/bodies/form.js';
import { asJson } from '../../../templates/runtime/bodies/json.js';
import { asMultipart } from '../../../templates/runtime/bodies/multipart.js';
import { parameterFields } from '../../../templates/runtime/parameter-fields.js';
import {
  deepObjectStyle,
  formStyle,
  jsonStyle,
  labelStyle,
  matrixStyle,
  pipeDelimitedStyle,
  simpleStyle,
  spaceDelimitedStyle,
} from '../../../templates/runtime/parameter-styles.js';
import { pathAndQuery } from '../../../templates/runtime/path-and-query.js';
import { severalPaths } from '../../../templates/runtime/several-paths.js';
import type { Operation, Parameter } from '../../../templates/runtime/operation.js';
import { newClient, type Client } from '../../../templates/runtime/client.js';
import { FaultServer } from '../../support/fault-server/fault-server.js';
import { json } from '../../support/fault-server/fault.js';
import { failureOf, sampleApi } from './sample-api.js';

let server: FaultServer;
let client: Client;

beforeAll(async () => {
  server = await FaultServer.start(() => json({}));
  client = newClient(sampleApi, { baseUrl: server.origin, allowInsecureLoopback: true });
});
afterAll(() => server.stop());

type AnyInput = Readonly<Record<string, unknown>>;

function operation(facts: Partial<Operation<AnyInput, unknown>>): Operation<AnyInput, unknown> {
  const writers = { target: typeof facts.path === 'object' ? severalPaths : pathAndQuery, fields: parameterFields };
  return { id: 'sample', method: 'GET', path: '/', accept: ['application/json'], ...writers, ...facts };
}

async function sent(
  facts: Partial<Operation<AnyInput, unknown>>,
  input: AnyInput,
): Promise<FaultServer['arrivals'][number]> {
  await client.call(operation(facts), input);
  const arrival = server.arrivals.at(-1);
  if (arrival === undefined) throw new Error('nothing came');
  return arrival;
}

const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

/** OpenAPI 3.1, Style Examples. */
const examples: readonly (readonly [Omit<Parameter, 'name'>, unknown, string])[] = [
  [{ in: 'path', style: matrixStyle }, 'blue', '/;color=blue'],
  [{ in: 'path', style: matrixStyle }, list, '/;color=blue,black,brown'],
  [{ in: 'path', style: matrixStyle }, object, '/;color=R,100,G,200,B,150'],
  [{ in: 'path', style: matrixStyle, explode: true }, list, '/;color=blue;color=black;color=brown'],
  [{ in: 'path', style: matrixStyle, explode: true }, object, '/;R=100;G=200;B=150'],
  [{ in: 'path', style: labelStyle }, 'blue', '/.blue'],
  [{ in: 'path', style: labelStyle }, list, '/.blue,black,brown'],
  [{ in: 'path', style: labelStyle, explode: true }, list, '/.blue.black.brown'],
  [{ in: 'path', style: labelStyle, explode: true }, object, '/.R=100.G=200.B=150'],
  [{ in: 'path', style: simpleStyle }, list, '/blue,black,brown'],
  [{ in: 'path', style: simpleStyle }, object, '/R,100,G,200,B,150'],
  [{ in: 'path', style: simpleStyle, explode: true }, object, '/R=100,G=200,B=150'],
  [{ in: 'query', style: formStyle }, list, '/?color=blue&color=black&color=brown'],
  [{ in: 'query', style: formStyle }, object, '/?R=100&G=200&B=150'],
  [{ in: 'query' }, '', '/?color='],
  [{ in: 'query', style: formStyle }, [], '/'],
  [{ in: 'query', style: formStyle, explode: false }, list, '/?color=blue,black,brown'],
  [{ in: 'query', style: formStyle, explode: false }, object, '/?color=R,100,G,200,B,150'],
  [{ in: 'query', style: spaceDelimitedStyle, explode: false }, list, '/?color=blue%20black%20brown'],
  [{ in: 'query', style: pipeDelimitedStyle, explode: false }, object, '/?color=R%7C100%7CG%7C200%7CB%7C150'],
  [
    { in: 'query', style: deepObjectStyle, explode: true },
    object,
    '/?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
  ],
  [{ in: 'query', style: jsonStyle }, object, '/?color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D'],
  [{ in: 'query', style: formStyle, allowReserved: true }, 'a/b?c:d,é#&+=', '/?color=a/b?c:d,%C3%A9%23%26%2B%3D'],
  [{ in: 'query' }, new Date(0), '/?color=1970-01-01T00%3A00%3A00.000Z'],
  [{ in: 'query' }, "it's", '/?color=it%27s'],
  [{ in: 'query' }, true, '/?color=true'],
  [{ in: 'query', style: formStyle }, '', '/?color='],
  [{ in: 'cookie', style: formStyle }, 'x', '/'],
];

describe('parameters', () => {
  it.each(examples)('%j %j is %s', async (parameter, value, target) => {
    const path = parameter.in === 'path' ? '/{color}' : '/';
    expect((await sent({ path, parameters: [{ ...parameter, name: 'color' }] }, { color: value })).target).toBe(target);
  });

  it('go into headers and cookies', async () => {
    const parameters: Parameter[] = [
      { in: 'header', name: 'X-List', style: simpleStyle },
      { in: 'cookie', name: 'a' },
      { in: 'cookie', name: 'b' },
    ];
    const { headers } = await sent({ parameters }, { 'X-List': list, a: 'x;y', b: 1 });
    expect(headers['x-list']).toBe('blue,black,brown');
    expect(headers.cookie).toBe('a=x%3By; b=1');
  });

  it('keep their declared order; what is fixed comes last', async () => {
    const parameters: Parameter[] = [
      { in: 'query', name: 'b' },
      { in: 'query', name: 'a', key: 'other' },
    ];
    const { target } = await sent({ parameters, fixed: { format: 'csv' } }, { other: 1, b: 2 });
    expect(target).toBe('/?b=2&a=1&format=csv');
  });

  it.each([
    [true, 'true'],
    [10n ** 20n, '100000000000000000000'],
    [new Date(0), '1970-01-01T00%3A00%3A00.000Z'],
  ])('in a path can be %s', async (id, text) => {
    expect((await sent({ path: '/x/{id}' }, { id })).target).toBe(`/x/${text}`);
  });

  it.each([['', '.', '..', '%2e', '%2E%2e', '.%2E', '%252e']].flat())('in a path cannot be %j', async (id) => {
    expect(await failureOf(client.call(operation({ path: '/x/{id}' }), { id }))).toMatchObject({
      code: 'invalid_input',
      place: 'id',
    });
  });

  it.each([undefined, null, {}, [], NaN, Infinity, 2 ** 53, '\ud800'])('in a path cannot be %s', async (id) => {
    expect(await failureOf(client.call(operation({ path: '/x/{id}' }), { id }))).toMatchObject({
      code: 'invalid_input',
      place: 'id',
    });
  });

  it.each([null, NaN, 2 ** 60, '\udc00', Symbol('x'), new Date(NaN), [null], [1], {}, { a: { b: 1 } }])(
    'in a query cannot be %s',
    async (q) => {
      const call = client.call(operation({ parameters: [{ in: 'query', name: 'q' }] }), { q });
      expect(await failureOf(call)).toMatchObject({ code: 'invalid_input', place: 'q' });
    },
  );

  it.each(['a\r\nb: c', 'a\u0000', ' a', 'a ', '€'])('in a header cannot be %j', async (h) => {
    const call = client.call(operation({ parameters: [{ in: 'header', name: 'x-h' }] }), { 'x-h': h });
    expect(await failureOf(call)).toMatchObject({ code: 'invalid_input', place: 'headers.x-h' });
  });

  it('choose the path whose variables are given', async () => {
    const path = ['/o/{a}/{s}/', '/o/{a}/{s}/{m}/', '/o/{a}/{s}/{m}/{p}/'];
    expect((await sent({ path }, { a: 1, s: 2 })).target).toBe('/o/1/2/');
    expect((await sent({ path }, { a: 1, s: 2, m: 'x', p: undefined })).target).toBe('/o/1/2/x/');
    expect(await failureOf(client.call(operation({ path }), { a: 1, s: 2, p: 3 }))).toMatchObject({
      code: 'invalid_input',
    });
  });

  it('survive any text in path and query', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((value) => !/\p{Surrogate}/u.test(value));
    const facts = { path: '/x/{id}', parameters: [{ in: 'query', name: 'q' }] as const };
    await fc.assert(
      fc.asyncProperty(text, text, async (id, q) => {
        fc.pre(!/^(?:\.|%(?:25)*2e){0,2}$/i.test(id));
        const { target } = await sent(facts, { id, q });
        expect(target).toMatch(/^[\w\-.~%/?=]+$/);
        const [path = '', query = ''] = target.split('?');
        expect(decodeURIComponent(path.slice(3))).toBe(id);
        expect(decodeURIComponent(query.slice(2))).toBe(q);
        expect(new URL(target, server.origin).searchParams.get('q')).toBe(q);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bodies', () => {
  const jsonBody = { mediaType: 'application/json', encode: asJson, required: true };

  it('of JSON are compact and equal what they parse to', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object({
          values: [
            fc.string({ unit: 'grapheme' }),
            fc.integer(),
            fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
            fc.boolean(),
            fc.constant(null),
          ],
        }),
        async (body) => {
          const arrival = await sent({ method: 'POST', body: jsonBody }, { body });
          expect(arrival.body).toBe(JSON.stringify(JSON.parse(arrival.body)));
          expect(JSON.parse(arrival.body)).toEqual(JSON.parse(JSON.stringify(body)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keep decimal text', async () => {
    expect((await sent({ method: 'POST', body: jsonBody }, { body: { price: '0.10000000000000000001' } })).body).toBe(
      '{"price":"0.10000000000000000001"}',
    );
  });

  it.each([
    [{ a: NaN }, 'body.a'],
    [{ a: [1, Infinity] }, 'body.a[1]'],
    [{ a: 2 ** 53 }, 'body.a'],
    [{ a: 1n }, 'body.a'],
    [{ a: '\ud800' }, 'body.a'],
    [{ a: [undefined] }, 'body.a[0]'],
    [{ a: new Map() }, 'body.a'],
    [{ a: new Date(NaN) }, 'body.a'],
    [{ a: () => 1 }, 'body.a'],
    [undefined, 'body'],
  ])('of JSON refuse %s by its place', async (body, place) => {
    expect(await failureOf(client.call(operation({ method: 'POST', body: jsonBody }), { body }))).toMatchObject({
      code: 'invalid_input',
      place,
    });
  });

  it('are serialised at call time', async () => {
    const body = { size: 1 };
    const call = client.call(operation({ method: 'POST', body: jsonBody }), { body });
    body.size = 2;
    await call;
    expect(server.arrivals.at(-1)?.body).toBe('{"size":1}');
  });

  it('that are constant are sent unasked; others only when given', async () => {
    expect(
      (await sent({ method: 'POST', body: { mediaType: 'application/json', encode: asJson, const: {} } }, {})).body,
    ).toBe('{}');
    const { body, headers } = await sent(
      { method: 'POST', body: { mediaType: 'application/json', encode: asJson } },
      {},
    );
    expect([body, headers['content-type']]).toEqual(['', undefined]);
  });

  it('of forms', async () => {
    const form = { mediaType: 'application/x-www-form-urlencoded', encode: asForm };
    const { body, headers } = await sent(
      { method: 'POST', body: form },
      { body: { a: 'x y&', list: [1, 2], o: { b: 1 }, no: undefined } },
    );
    expect(body).toBe('a=x%20y%26&list=1&list=2&o=%7B%22b%22%3A1%7D');
    expect(headers['content-type']).toBe(form.mediaType);
  });

  it('of multipart forms', async () => {
    const file = new File(['bytes'], 'a.bin', { type: 'application/octet-stream' });
    const { body, headers } = await sent(
      { method: 'POST', body: { mediaType: 'multipart/form-data', encode: asMultipart } },
      { body: { note: 'hé', file, meta: { a: 1 } } },
    );
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toMatch(/name="note"\r\n\r\nhé\r\n/);
    expect(body).toMatch(/name="file"; filename="a.bin"\r\nContent-Type: application\/octet-stream\r\n\r\nbytes\r\n/);
    expect(body).toMatch(/name="meta".*\r\nContent-Type: application\/json\r\n\r\n\{"a":1\}/);
  });

  it.each([
    ['bytes', new Uint8Array([104, 105])],
    ['a buffer', new Uint8Array([104, 105]).buffer],
    ['a blob', new Blob(['hi'])],
    ['text', 'hi'],
    ['a stream', new Blob(['hi']).stream()],
  ])('of %s', async (_, body) => {
    const arrival = await sent(
      { method: 'PUT', body: { mediaType: 'application/octet-stream', encode: asBytes } },
      { body },
    );
    expect([arrival.body, arrival.headers['content-type']]).toEqual(['hi', 'application/octet-stream']);
  });
});
