import { expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { planFromText } from '../../support/packages.js';

/** The calls that the methods of the package make. */
function callsOf(paths: string): readonly string[] {
  const { plan } = planFromText(
    `paths: { ${paths} }\ncomponents: { schemas: { CreateOrder: { type: object, properties: { a: {} } } } }`,
  );
  const text = emitPackage(plan)
    .filter(({ path }) => path.startsWith('src/resources/'))
    .map((file) => file.text)
    .join('\n');
  return [...text.matchAll(/return this\.#client\.call\((.*)\);/g)].map(([, call = '']) => call);
}

const body = `requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/CreateOrder' } } } }`;

test('a parameter of a method does not hide the descriptor that it calls', () => {
  const responses = 'responses: { "204": { description: D } }';
  expect(callsOf(`/a: { get: { operationId: options, tags: [a], ${responses} } }`)).toEqual(['options2, {}, options']);
  expect(callsOf(`/a: { post: { operationId: createOrder, tags: [a], ${responses}, ${body} } }`)).toEqual([
    'createOrder, { body }, options',
  ]);
});

test('a media type is no member of every object', () => {
  const responses = `responses: { '200': { description: D, content: { constructor: {} } } }`;
  expect(callsOf(`/a: { get: { operationId: get, tags: [a], ${responses} } }`)).toEqual(['get, {}, options']);
});
