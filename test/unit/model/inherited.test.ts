import { expect, test } from 'vitest';
import type { Operation } from '../../../generator/model/api-model.js';
import { modelFromText } from '../../support/model.js';
import { withoutLocations } from '../../support/without-locations.js';

const root = `
x-envelope: { status: /status, success: success, data: /data }
x-error: { code: /code }
x-rate-limit: { requests: 60, window: 1m }
x-retry: { rejectedOn: [429] }
x-request-id: X-Request-ID
paths:
  /a:
    get: {}
    post: { x-envelope: false, x-error: false, x-rate-limit: false, x-retry: { rejectedOn: [] } }
    put:
      x-envelope: { status: '', success: 0, data: /d }
      x-error: { message: /m }
      x-rate-limit: { requests: 1, window: 1s }
`;

test('an operation has what the document says, where it says nothing itself', () => {
  const model = modelFromText(root);
  const [get] = model.operations;
  expect(get?.envelope).toBe(model.envelope);
  expect(get?.error).toBe(model.error);
  expect(get?.rateLimit).toBe(model.rateLimit);
  expect(withoutLocations(shape(get))).toEqual({
    envelope: { status: '/status', success: 'success', data: '/data' },
    error: { code: '/code', codes: [] },
    rateLimit: { requests: 60, window: 60_000, advisory: false, headers: {} },
    retry: { safe: true, rejectedOn: [429] },
  });
});

test('`false` switches off', () => {
  const post = modelFromText(root).operations[1];
  expect(withoutLocations(shape(post))).toEqual({ retry: { safe: false, rejectedOn: [] } });
});

test('what an operation says replaces the whole', () => {
  const put = modelFromText(root).operations[2];
  expect(withoutLocations(shape(put))).toEqual({
    envelope: { status: '', success: 0, data: '/d' },
    error: { message: '/m', codes: [] },
    rateLimit: { requests: 1, window: 1_000, advisory: false, headers: {} },
    retry: { safe: false, rejectedOn: [429] },
  });
});

test('the request id header has a place', () => {
  expect(modelFromText(root).requestId).toMatchObject({ name: 'X-Request-ID' });
});

test('the envelope’s own schema for failures', () => {
  const model = modelFromText('x-envelope: { status: /s, success: ok, data: /d, error: { type: object } }');
  expect(model.envelope?.error?.json).toEqual({ type: 'object' });
});

function shape(operation: Operation | undefined): unknown {
  if (operation === undefined) return undefined;
  const { envelope, error, rateLimit, retry } = operation;
  return { ...(envelope && { envelope }), ...(error && { error }), ...(rateLimit && { rateLimit }), retry };
}
