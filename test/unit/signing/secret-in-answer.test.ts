import { expect, test } from 'vitest';
import { findingsOfExample } from '../../support/diagnostics-page.js';

/** What a known answer that does not come out shows of the values. */
async function shown(values: string, secret = 'Mysecret'): Promise<readonly string[]> {
  const text = `openapi: 3.1.0
info: { title: T, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
security: [{ signed: [] }]
paths: { /a: { get: { operationId: a, summary: S., responses: { default: { description: D. } } } } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: S., secret: true } }
        values:
          ${values.replaceAll('\n', '\n          ')}
          sign: hex(md5(text))
        send: { headers: { X-Sign: '{sign}' } }
        examples:
          - source: S
            credentials: { secret: ${JSON.stringify(secret)} }
            at: 0
            request: GET https://api.example.com/a?b=1
            expect: { sign: '0' }
`;
  return (await findingsOfExample('file', text)).flatMap(({ notes = [] }) => notes).slice(0, -1);
}

test('the text that is hashed is shown less the secret in it', async () => {
  expect(await shown('text: request.target + secret')).toEqual(['text = "/a?b=1[redacted]"']);
  expect(await shown('text: "pairs(request.params, \'=\', secret) + secret"')).toEqual(['text = "b=1[redacted]"']);
});

test('a text made of such a text, too', async () => {
  expect(await shown("end: |-\n  '&key=' + secret\ntext: request.query + end")).toEqual([
    'end = "&key=[redacted]"',
    'text = "b=1&key=[redacted]"',
  ]);
});

test('a secret in another form than its own hides all of the text', async () => {
  expect(await shown('text: request.query + base64(secret) + secret')).toEqual(['text = [redacted]']);
  expect(await shown('end: upper(secret)\ntext: request.query + secret + end')).toEqual([
    'end = [redacted]',
    'text = [redacted]',
  ]);
  expect(await shown("end: |-\n  {'key': secret}\ntext: json(end)")).toEqual(['end = [redacted]', 'text = [redacted]']);
});
