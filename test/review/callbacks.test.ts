import { describe, expect, it } from 'vitest';
import { reviewTexts } from './review-files.js';

interface Sent {
  readonly to: string;
  /** The property of the body. */
  readonly property: string;
}

/** An order whose filling is told to these URLs. */
const spec = (...callbacks: readonly Sent[]): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Acme', version: '1.0.0' },
    servers: [{ url: 'https://api.example' }],
    security: [],
    paths: {
      '/orders': {
        post: {
          operationId: 'createOrder',
          responses: { '204': { description: 'Done' } },
          callbacks: { filled: Object.fromEntries(callbacks.map(({ to, property }) => [to, pathItem(property)])) },
        },
      },
    },
  });

function pathItem(property: string) {
  const schema = { type: 'object', properties: { [property]: { type: 'string' } } };
  return {
    post: {
      requestBody: { content: { 'application/json': { schema } } },
      responses: { '200': { description: 'Thanks' } },
    },
  };
}

const [first, second, third] = ['{$request.query.url}', '{$request.query.hook}', 'https://acme.example/hook'] as const;

async function said(base: string, head: string): Promise<readonly string[]> {
  const { findings } = await reviewTexts(base, head);
  return findings.map(({ client, message }) => `${client}: ${message}`);
}

describe('callbacks of one name have one type of payload', () => {
  const one = spec({ to: first, property: 'id' });

  it.each([
    [
      'another URL with another body',
      spec({ to: first, property: 'id' }, { to: second, property: 'name' }),
      [
        'compile error: The body of the callback `filled` of `createOrder` may now also be an object with `name`.',
        `addition: The callback \`filled\` of \`createOrder\` to \`${second}\` is new.`,
      ],
    ],
    [
      'another URL with the same body',
      spec({ to: first, property: 'id' }, { to: second, property: 'id' }),
      [`addition: The callback \`filled\` of \`createOrder\` to \`${second}\` is new.`],
    ],
  ])('%s', async (_what, head, findings) => {
    expect(await said(one, head)).toEqual(findings);
  });
});

describe('one of two callbacks is sent to another URL', () => {
  const two = spec({ to: first, property: 'id' }, { to: second, property: 'name' });

  it('with the same body: no type shows it', async () => {
    expect(await said(two, spec({ to: first, property: 'id' }, { to: third, property: 'name' }))).toEqual([]);
  });

  it('with another body: that is what changes', async () => {
    expect(await said(two, spec({ to: first, property: 'id' }, { to: third, property: 'size' }))).toEqual([
      `compile error: The property \`name\` of the body of the callback \`filled\` of \`createOrder\` to \`${third}\` is now \`size\`.`,
    ]);
  });
});
