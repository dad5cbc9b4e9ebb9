import { expect, it } from 'vitest';
import { check } from '../../../generator/check/check.js';
import { documentOf } from '../read/parse.js';

async function codes(rest: string): Promise<readonly string[]> {
  const text = `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
${rest}
`;
  return (await check(documentOf(text))).map(({ code }) => code);
}

const hook =
  'webhooks: { paid: { post: { operationId: paid, summary: Paid, responses: { default: { description: D. } } } } }';
const call = 'paths: { /a: { get: { operationId: a, summary: A, responses: { default: { description: D. } } } } }';

it('who only receives webhooks needs no server', async () => {
  expect(await codes(`paths: {}\n${hook}`)).not.toContain('openapi/no-servers');
  expect(await codes(hook)).not.toContain('openapi/no-servers');
});

it('who sends needs one', async () => {
  expect(await codes(`${call}\n${hook}`)).toContain('openapi/no-servers');
  expect(await codes('paths: {}')).toContain('openapi/no-servers');
});
