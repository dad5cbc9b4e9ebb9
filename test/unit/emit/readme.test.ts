import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { exampleInput } from '../../../generator/emit/examples/example-input.js';
import { emitPackage } from '../../../generator/emit/emit.js';
import { anchors, codeBlocks, linkTargets } from '../../support/docs/markdown.js';
import { planFromText, readmeFrom, textsOf } from '../../support/packages.js';

/** The prose of a package from OpenAPI 3.1 with these members, by path; not yet formatted. */
function proseOf(members: string): ReadonlyMap<string, string> {
  const files = textsOf(emitPackage(planFromText(members).plan));
  return new Map([...files].filter(([path]) => path === 'README.md' || path.startsWith('docs/')));
}

/** A path for each: a reader of one of the groups `g0` to `g3`. */
function operations(count: number): string {
  const paths = Array.from(
    { length: count },
    (_, index) =>
      `  /p${index}: { get: { operationId: read${index}, tags: [g${index % 4}], responses: { 200: { description: d } } } }`,
  );
  return `servers: [{ url: 'https://api.example.com' }]\npaths:\n${paths.join('\n')}\n`;
}

describe('how long a README is', () => {
  test('a package of 60 methods has them all in it, and links lead to each', () => {
    const prose = proseOf(operations(60));
    expect([...prose.keys()]).toEqual(['README.md']);
    const readme = prose.get('README.md') ?? '';
    expect(readme).toContain('await api.g3.read59();');
    const targets = linkTargets(readme).filter((target) => target.startsWith('#'));
    expect(targets.length).toBeGreaterThan(64);
    expect(targets.filter((target) => !anchors(readme).has(target.slice(1)))).toEqual([]);
  });

  test('of more, each group has a page, and the README a row for it', () => {
    const prose = proseOf(operations(1200));
    expect([...prose.keys()].sort()).toEqual(['README.md', 'docs/g0.md', 'docs/g1.md', 'docs/g2.md', 'docs/g3.md']);
    const readme = prose.get('README.md') ?? '';
    expect(readme.length).toBeLessThan(20_000);
    expect(linkTargets(readme).filter((target) => target.endsWith('.md'))).toEqual(
      ['g0', 'g1', 'g2', 'g3'].map((name) => `docs/${name}.md`),
    );
    const shown = [...prose.values()].flatMap(codeBlocks).map(({ text }) => text);
    const calls = Array.from({ length: 1200 }, (_, index) => `api.g${index % 4}.read${index}()`);
    expect(calls.filter((call) => !shown.some((text) => text.includes(call))).slice(0, 3)).toEqual([]);
    expect(linkTargets(prose.get('docs/g0.md') ?? '')[0]).toBe('../README.md');
    const manifest = emitPackage(planFromText(operations(61)).plan).find(({ path }) => path === 'package.json');
    expect(JSON.parse(manifest?.text ?? '')).toMatchObject({ files: ['dist', 'src', 'docs', 'CHANGELOG.md'] });
  });
});

describe('a scheme says that it is not for browsers', () => {
  const line = /Not for browsers: .*/;

  function lineOf(scheme: string): string | undefined {
    const members = `paths: { /a: { get: { operationId: a, responses: { 200: { description: d } } } } }
security: [{ key: [] }]
components: { securitySchemes: { key: ${scheme} } }`;
    return line.exec(readmeFrom(`openapi: 3.1.0\ninfo: { title: Test, version: 1.0.0 }\n${members}`))?.[0];
  }

  const signed = (send: string): string =>
    `{ type: http, scheme: signed, x-signing: { credentials: { id: { description: The id. } }, values: { at: http_date() }, send: ${send} } }`;

  test.each([
    [signed("{ headers: { Date: '{at}', X-Id: '{id}' } }"), '`Date`'],
    [
      signed("{ headers: { Origin: '{at}', Proxy-Id: '{id}' }, cookies: { a: '{id}' } }"),
      '`Origin` or `Proxy-Id` or `Cookie`',
    ],
    [signed("{ cookies: { a: '{id}', b: '{at}' } }"), '`Cookie`'],
    ['{ type: apiKey, in: cookie, name: session }', '`Cookie`'],
    ['{ type: apiKey, in: header, name: Referer }', '`Referer`'],
  ])('%s', (scheme, names) => {
    expect(lineOf(scheme)).toBe(
      `Not for browsers: they let no script set ${names}, and the API would refuse the request.`,
    );
  });

  test.each([
    signed("{ headers: { Accept-Encoding: gzip, X-Date: '{at}', X-Id: '{id}' } }"),
    signed("{ headers: { X-Date: '{at}', User-Agent: '{id}' } }"),
    '{ type: apiKey, in: query, name: cookie }',
    '{ type: http, scheme: bearer }',
  ])('silent: %s', (scheme) => {
    expect(lineOf(scheme)).toBeUndefined();
  });
});

describe('what a method is called with in an example', () => {
  test.each([
    ['nothing', 'responses: { 200: { description: d } }', ''],
    [
      'an example of the media type',
      body("schema: { $ref: '#/components/schemas/Item' }, example: { name: n, id: 7 }"),
      "{ name: 'n' }",
    ],
    [
      'members that no type declares',
      body("schema: { $ref: '#/components/schemas/Item' }, example: { name: n, more: 1 }"),
      "{ name: 'n' }",
    ],
    [
      'no example that lacks what is required',
      body("schema: { $ref: '#/components/schemas/Item' }, example: { note: x }"),
      "{ name: '…' }",
    ],
    ['the least that a schema requires', body("schema: { $ref: '#/components/schemas/Item' }"), "{ name: '…' }"],
    ['a circle', body("schema: { $ref: '#/components/schemas/Tree' }"), '{ children: [] }'],
    ['one of several', body('schema: { oneOf: [{ type: integer, minimum: 5 }, { type: string }] }'), '5'],
    ['which of several', body("schema: { $ref: '#/components/schemas/Pet' }"), "{ kind: 'dog', bark: true }"],
    [
      'formats',
      body(
        'schema: { type: object, required: [a, b], properties: { a: { type: string, format: date }, b: { type: string, format: decimal } } }',
      ),
      "{ a: '2026-01-31', b: '1.5' }",
    ],
    [
      'a letter, a default, a constant',
      body(
        'schema: { type: object, required: [a, b, c], properties: { a: { enum: [x, y] }, b: { type: integer, default: 3 }, c: { const: z } } }',
      ),
      "{ a: 'x', b: 3, c: 'z' }",
    ],
    ['bytes', 'requestBody: { required: true, content: { application/octet-stream: { schema: {} } } }', 'bytes'],
    ['what would be too long', body(`schema: { type: string, default: ${'x'.repeat(2000)} }`), 'input'],
    [
      'required parameters',
      'parameters: [{ name: a, in: query, required: true, schema: { type: string }, example: b }, { name: c, in: query, schema: { type: string }, example: d }]',
      "{ a: 'b' }",
    ],
    [
      'a telling one where none is',
      'parameters: [{ name: c, in: query, schema: { type: string }, example: d }, { name: e, in: query, schema: { type: string } }]',
      "{ c: 'd' }",
    ],
  ])('%s', (_, members, expected) => {
    const { plan } = planFromText(document(members));
    const [descriptor] = plan.descriptors;
    expect(descriptor && exampleInput(descriptor, plan)).toBe(expected);
  });

  test('schemas that multiply end', () => {
    const names = Array.from({ length: 30 }, (_, index) => index);
    const level = (index: number): string => {
      const next = `{ $ref: '#/components/schemas/L${index + 1}' }`;
      return `    L${index}: { type: object, required: [a, b], properties: { a: ${next}, b: ${next} } }\n`;
    };
    const schemas = `${names.map(level).join('')}    L30: { type: string }\n`;
    const { plan } = planFromText(document(body("schema: { $ref: '#/components/schemas/L0' }"), schemas));
    const [descriptor] = plan.descriptors;
    expect(descriptor && exampleInput(descriptor, plan)).toBe('input');
  });
});

test('text of a spec stays inside its block of code', () => {
  const text = JSON.stringify('```\n# canary\n<img src=x onerror=canary()>');
  const readme = proseOf(document(body(`schema: { type: string }, example: ${text}`))).get('README.md') ?? '';
  const kinds: string[] = [];
  const visit = (node: Nodes): void => {
    if ('value' in node && node.value.includes('canary')) kinds.push(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(readme));
  expect(kinds.length).toBeGreaterThan(0);
  expect([...new Set(kinds)]).toEqual(['code']);
});

function body(media: string): string {
  return `requestBody: { required: true, content: { application/json: { ${media} } } }`;
}

const shared = `    Item: { type: object, required: [name, id], properties: { id: { type: integer, readOnly: true }, name: { type: string }, note: { type: string } } }
    Tree: { type: object, required: [children], properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } }
    Pet: { oneOf: [{ $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { dog: '#/components/schemas/Dog' } } }
    Dog: { type: object, required: [kind, bark], properties: { kind: { type: string }, bark: { type: boolean } } }
`;

/** One operation with these members. */
function document(members: string, schemas = shared): string {
  const responses = members.includes('responses:') ? '' : ', responses: { 200: { description: d } }';
  return `servers: [{ url: 'https://api.example.com' }]
paths: { /x: { post: { operationId: run, tags: [t], ${members}${responses} } } }
components:
  schemas:
${schemas}`;
}
