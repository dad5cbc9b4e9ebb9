import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asBytes } from '../../../../templates/runtime/bodies/bytes.js';
import { asForm } from '../../../../templates/runtime/bodies/form.js';
import { asJson } from '../../../../templates/runtime/bodies/json.js';
import { asMultipart } from '../../../../templates/runtime/bodies/multipart.js';
import type { Operation, Parameter, RequestBody } from '../../../../templates/runtime/operation.js';
import {
  deepObjectStyle,
  formStyle,
  jsonStyle,
  labelStyle,
  matrixStyle,
  pipeDelimitedStyle,
  simpleStyle,
  spaceDelimitedStyle,
} from '../../../../templates/runtime/parameter-styles.js';
import type { ValueShape } from '../../../../templates/runtime/testing/value-shape.js';
import { faked, operationOf } from './faking.js';

/** What a handler is given of what a client was called with. */
async function received(
  facts: Partial<Operation<Readonly<Record<string, unknown>>, unknown>>,
  shapes: Readonly<Record<string, ValueShape>>,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const operation = operationOf(facts);
  const { fake, client } = faked([{ operation, input: shapes }]);
  await client.call(operation, input);
  return fake.calls(operation)[0]?.input;
}

const list: ValueShape = { items: 'text' };
const record: ValueShape = { members: { R: 'number', G: 'number', name: 'text' } };
const colours = { R: 100, G: -2.5, name: 'a' };

/** Every style in every place, exploded or not, with what the place can tell from it. */
const styles: readonly (readonly [Omit<Parameter, 'name'>, ValueShape, unknown])[] = [
  ...[simpleStyle, labelStyle, matrixStyle].flatMap((style) =>
    [false, true].flatMap((explode) => [
      [{ in: 'path', style, explode } as const, list, ['a', 'b c', 'é/?']] as const,
      [
        { in: 'path', style, explode } as const,
        { members: { R: 'number', name: 'text' } } as const,
        { R: 1, name: 'a' },
      ] as const,
      [{ in: 'path', style, explode } as const, 'number', 7] as const,
    ]),
  ),
  ...(['query', 'cookie'] as const).flatMap((place) =>
    [false, true].flatMap((explode) => [
      [{ in: place, style: formStyle, explode } as const, list, ['a', 'b&c', 'd=e']] as const,
      [{ in: place, style: formStyle, explode } as const, record, colours] as const,
    ]),
  ),
  [{ in: 'query', style: spaceDelimitedStyle, explode: false }, { items: 'number' }, [1, 2]],
  [{ in: 'query', style: pipeDelimitedStyle, explode: false }, list, ['a', 'b']],
  [{ in: 'query', style: deepObjectStyle, explode: true }, record, colours],
  [{ in: 'query', style: formStyle, allowReserved: true }, 'text', 'a/b?c:d,é#&+='],
  [{ in: 'query', style: jsonStyle }, 'text', { a: [1, { b: null }] }],
  [{ in: 'header', style: simpleStyle }, { items: 'boolean' }, [true, false]],
  [{ in: 'header', style: simpleStyle, explode: true }, record, colours],
];

describe('parameters', () => {
  test.each(
    styles.map(([parameter, shape, value], index) => [`${index}: ${parameter.in}`, parameter, shape, value] as const),
  )('come back as they were given, %s', async (_, parameter, shape, value) => {
    const facts = { path: parameter.in === 'path' ? '/x/{p}' : '/x', parameters: [{ name: 'p', ...parameter }] };
    expect(await received(facts, { p: shape }, { p: value })).toEqual({ p: value });
  });

  test('so does any text, in each place', async () => {
    const parameters = (['path', 'query', 'cookie'] as const).map((place) => ({ in: place, name: place }));
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (text) => {
        fc.pre(!/\p{Surrogate}/u.test(text) && !/^\.{1,2}$/.test(text));
        const input = { path: `x${text}`, query: text, cookie: text };
        expect(await received({ path: '/{path}', parameters }, {}, input)).toEqual(input);
      }),
      { numRuns: 100 },
    );
  });

  test('numbers and truth values are such; what a number cannot hold is text', async () => {
    const parameters = ['n', 'b', 'long'].map((name) => ({ in: 'query', name }) as const);
    const shapes = { n: 'number', b: 'boolean', long: 'number' } as const;
    const input = { n: 1e-7, b: false, long: '9007199254740993' };
    expect(await received({ parameters }, shapes, input)).toEqual(input);
  });
});

const bodies: readonly (readonly [string, Omit<RequestBody, 'mediaType'>, unknown, ValueShape])[] = [
  ['application/json', { encode: asJson }, { a: [1, 'é', null] }, 'text'],
  [
    'application/x-www-form-urlencoded',
    { encode: asForm },
    { n: 1, list: ['a', 'b'], o: { x: 1 } },
    { members: { n: 'number', list, o: { members: {} } } },
  ],
  [
    'multipart/form-data',
    { encode: asMultipart },
    { n: 1, list: ['a', 'b'], o: { x: [1] } },
    { members: { n: 'number', list, o: { members: {} } } },
  ],
  ['text/plain', { encode: asBytes }, 'some text', 'text'],
  ['application/octet-stream', { encode: asBytes }, new Uint8Array([0, 255]), 'text'],
];

test.each(bodies)('a body of %s comes back as it was given', async (mediaType, body, value, shape) => {
  const input = await received({ body: { mediaType, ...body } }, { body: shape }, { body: value });
  expect(input).toEqual({ body: value });
});

test('a file comes back as a Blob, and an empty body not at all', async () => {
  const body = { mediaType: 'multipart/form-data', encode: asMultipart };
  const shape = { body: { members: { file: 'text' } } } as const;
  const input = (await received({ body }, shape, { body: { file: new Blob(['x']) } })) as { body: { file: Blob } };
  expect(await input.body.file.text()).toBe('x');
  expect(await received({ body }, shape, {})).toEqual({});
});
