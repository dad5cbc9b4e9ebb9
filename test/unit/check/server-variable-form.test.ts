import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { fillVariables } from '../../../templates/runtime/server-variables.js';
import { documentOf } from '../read/parse.js';

async function isTold(url: string, standard: string): Promise<boolean> {
  const variables = { value: { default: standard }, other: { default: 'a', enum: ['a'] } };
  const used = Object.entries(variables).filter(([name]) => url.includes(`{${name}}`));
  const servers = JSON.stringify([{ url, variables: Object.fromEntries(used) }]);
  const text = `openapi: 3.1.0\ninfo: { title: T, version: 1.0.0 }\nservers: ${servers}\npaths: {}\n`;
  const codes = (await check(documentOf(text))).map(({ code }) => code);
  return codes.includes('openapi/server-variable-form');
}

function works(url: string, standard: string): boolean {
  try {
    fillVariables({ url, variables: { value: { default: standard }, other: { default: 'a', enum: ['a'] } } }, {});
    return true;
  } catch {
    return false;
  }
}

it('a default is told of where a client would refuse it, and only there', async () => {
  const before = fc.constantFrom(
    'https://',
    'https://a.example',
    'https://a.',
    'https://a-',
    'https://a:',
    'https://[::1]',
    'https://{other}',
    '{other}',
    '{other}.',
    'https://a/',
    'https://a/b',
    '/',
    '',
  );
  const after = fc.constantFrom('', '/', '/v1', '.example', ':8443', 'x', '{other}', '{other}/v1', '{other}.example');
  const parts = ['a', '.', '..', '/', '/v1', ':', '@', '?', '#', '\\', '-', ' ', '%2e', '8443', 'a.example'];
  const value = fc.array(fc.constantFrom(...parts), { maxLength: 4 }).map((texts) => texts.join(''));
  await fc.assert(
    fc.asyncProperty(before, after, value, async (first, last, standard) => {
      const url = `${first}{value}${last}`;
      expect(await isTold(url, standard)).toBe(!works(url, standard));
    }),
    {
      numRuns: 400,
      examples: [
        ['https://', '', '.'],
        ['https://a/', '', '..'],
        ['https://a/b', '.example', '.'],
      ],
    },
  );
});

it('not where the values are listed', async () => {
  const text = `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: 'https://a{b}', variables: { b: { default: .example, enum: [.example, .test] } } }]
paths: {}
`;
  expect(await check(documentOf(text))).toEqual([]);
});
