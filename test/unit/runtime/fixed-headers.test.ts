import { expect, it } from 'vitest';
import { InvalidInputError } from '../../../templates/runtime/errors/invalid-input-error.js';
import type { Operation } from '../../../templates/runtime/operation.js';
import { parameterFields } from '../../../templates/runtime/parameter-fields.js';
import { json } from '../../support/fault-server/fault.js';
import { failureOf, sampleClient, thingFacts } from './sample-api.js';
import { serve } from './serving.js';

const full: Operation<{ id: string; session?: string }, unknown> = {
  ...thingFacts,
  fields: parameterFields,
  parameters: [...thingFacts.parameters, { in: 'cookie', name: 'session' }],
  fixedHeaders: { 'X-Form': 'full', cookie: 'form=full' },
};

it('header fields with a value of their own are sent, and nothing replaces them', async () => {
  const server = await serve(() => json({}));
  const client = sampleClient(server.origin, { headers: { 'x-form': 'short', 'x-other': 'kept' } });
  await client.call(full, { id: 'a', session: '1' });
  expect(server.arrivals[0]?.headers).toMatchObject({
    'x-form': 'full',
    'x-other': 'kept',
    cookie: 'form=full; session=1',
  });
});

it('one that no header can hold is an error before anything is sent', async () => {
  const broken = { ...full, fixedHeaders: { 'X-Form': 'a\nb' } };
  expect(await failureOf(sampleClient('https://unused.test').call(broken, { id: 'a' }))).toBeInstanceOf(
    InvalidInputError,
  );
});
