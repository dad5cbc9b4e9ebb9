import { expect, test } from 'vitest';
import { callInput } from '../../../generator/explain/call-input.js';
import type { PlannedDescriptor } from '../../../generator/plan/package-plan.js';
import { planFromText } from '../../support/packages.js';

function sending(mediaType: string): PlannedDescriptor {
  const body = `{ content: { ${mediaType}: { schema: { type: object } } } }`;
  const { plan } = planFromText(
    `paths: { /a: { post: { operationId: go, requestBody: ${body}, responses: { default: { description: D } } } } }`,
  );
  const [descriptor] = plan.descriptors;
  if (descriptor === undefined) throw new Error('no operation');
  return descriptor;
}

test('a body that is no JSON is refused, and how a form is given is said', () => {
  const given = { parameters: [], body: 'a=1&b=2' };
  expect(() => callInput(sending('application/json'), given)).toThrow(/^`--body` is not JSON$/);
  expect(() => callInput(sending('application/x-www-form-urlencoded'), given)).toThrow(
    /^`--body` is not JSON: give the fields of the form as \{"name":"value"\}$/,
  );
});
