import { expect, it } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { planFromText, textsOf } from '../../support/packages.js';

const readmeOf = (operations: string, security = ''): string => {
  const { plan } = planFromText(`servers: [{ url: 'https://api.example.com' }]
${security}paths:
${operations}`);
  return textsOf(emitPackage(plan)).get('README.md') ?? '';
};

const operation = (path: string, method: string, members: string): string =>
  `  ${path}: { ${method}: { operationId: run, tags: [t], ${members}responses: { 200: { description: d } } } }\n`;

const parameter = (name: string, required = true): string =>
  `{ name: ${name}, in: query, required: ${required}, schema: { type: string } }`;

const body =
  'requestBody: { required: true, content: { application/json: { schema: { type: object, required: [a], properties: { a: { type: string }, b: { type: string }, c: { type: string, readOnly: true } } } } } }, ';

it.each([
  ['nothing', '', 'fake.on(run, () => fake.example(run));'],
  ['a parameter', `parameters: [${parameter('id')}], `, 'fake.on(run, ({ id }) => {\n  console.log(id);'],
  ['no identifier', `parameters: [${parameter('a-b')}], `, 'fake.on(run, (input) => {\n  console.log(input);'],
  ['a name of the example', `parameters: [${parameter('fake')}], `, 'fake.on(run, (input) => {'],
  ['a body', body, 'fake.on(run, (body) => {\n  console.log(body);'],
  ['both', `parameters: [${parameter('id')}], ${body}`, 'fake.on(run, ({ body }) => {\n  console.log(body);'],
])('the handler of a fake shows what it is given: %s', (_what, members, handler) => {
  expect(readmeOf(operation('/x', 'post', members))).toContain(handler);
});

it('a fake is shown with a method that is given something, rather than with the shortest call', () => {
  const other = '  /y: { get: { operationId: ping, tags: [t], responses: { 200: { description: d } } } }\n';
  const readme = readmeOf(`${other}${operation('/x', 'get', `parameters: [${parameter('id')}], `)}`);
  expect(readme).toContain('fake.on(run, ({ id }) => {');
});

it.each([
  [
    'parameters',
    `parameters: [${parameter('id')}, ${parameter('size', false)}, ${parameter('sort', false)}], `,
    '`size`, `sort`',
  ],
  ['members of a body', body, '`b`'],
])('a method says what else it takes: %s', (_what, members, names) => {
  expect(readmeOf(operation('/x', 'post', members))).toContain(`\nOptional: ${names}.\n`);
});

it('the first call is signed where a signed method needs nothing', () => {
  const security = 'components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n';
  const open =
    '  /a: { get: { operationId: ping, tags: [t], responses: { 200: { description: d, content: { application/json: { schema: { type: object } } } } } } }\n';
  const signed = `  /b: { get: { operationId: list, tags: [t], security: [{ key: [] }], parameters: [${parameter('page', false)}], responses: { 200: { description: d, content: { application/json: { schema: { type: object } } } } } } }\n`;
  expect(readmeOf(open + signed, security)).toContain('console.log(await api.t.list());');
});
