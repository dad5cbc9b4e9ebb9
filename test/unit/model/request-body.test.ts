import { expect, test } from 'vitest';
import { operationFromText } from '../../support/model.js';

const body = 'requestBody: { content: { application/json: { schema: { type: object } } } }';

test.each([
  ['get', false],
  ['head', false],
  ['delete', true],
  ['post', true],
])('%s: a body can be sent: %s', (method, isSent) => {
  const operation = operationFromText(`paths: { /a: { ${method}: { ${body}, responses: {} } } }`);
  expect(operation.body !== undefined).toBe(isSent);
});
