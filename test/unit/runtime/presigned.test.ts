import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { asBytes } from '../../../templates/runtime/bodies/bytes.js';
import type { ClientEvent } from '../../../templates/runtime/events.js';
import type { Operation } from '../../../templates/runtime/operation.js';
import { secretUrl } from '../../../templates/runtime/secret-fields.js';
import { urlArgument } from '../../../templates/runtime/url-argument.js';
import { failureOf, getThing, sampleClient, secret } from './sample-api.js';
import { serve } from './serving.js';

const upload: Operation<{ upload_url: string; body: string }, void> = {
  id: 'upload',
  method: 'PUT',
  path: '/{upload_url}',
  url: 'upload_url',
  target: urlArgument,
  secrets: secretUrl('upload_url'),
  body: { mediaType: 'application/octet-stream', encode: asBytes, required: true },
};
const query = 'X-Credential=canary%2F2024&X-Content=canary+b%20c&X-Signature=canarysignature';

describe('the query of a URL that is an argument', () => {
  it.each([
    ['target', (target: string) => `<Error><Resource>${target}</Resource></Error>`],
    ['parameters', (target: string) => [...new URLSearchParams(target.split('?')[1]).values()].join(' | ')],
    ['raw parameters', (target: string) => target.replaceAll(/[?&]/g, ' ')],
  ])('is in no error and no event, when the server echoes its %s', async (_, echo) => {
    const server = await serve(({ target }) => ({ kind: 'reply', status: 403, body: echo(target) }));
    const events: ClientEvent[] = [];
    const client = sampleClient(server.origin, { onEvent: (event) => events.push(event) });
    const error = await failureOf(client.call(upload, { upload_url: `${server.origin}/b/o?${query}`, body: 'x' }));
    const printed = inspect([error, events], { depth: null, showHidden: true }) + String(error);
    expect(printed).toContain('403');
    expect(printed).not.toContain('canary');
    expect(events.length).toBeGreaterThan(1);
  });

  it('nor that of a URL in any other reply', async () => {
    const body = `{"url":"https:\\/\\/storage.test\\/o?sig=canary","other":"http://s.test/p?k=canary"`;
    const server = await serve(() => ({ kind: 'reply', headers: { 'content-type': 'application/json' }, body }));
    const error = await failureOf(sampleClient(server.origin, { maxRetries: 0 }).call(getThing, { id: 'a' }));
    expect(inspect(error, { depth: null })).toContain('s.test/p?[redacted]');
    expect(inspect(error, { depth: null })).not.toContain('canary');
  });

  it('and is hidden to its end where it begins with another secret', async () => {
    const body = `see https://storage.test/o?${secret}&sig=canary`;
    const server = await serve(() => ({ kind: 'reply', status: 400, body }));
    const error = await failureOf(sampleClient(server.origin).call(getThing, { id: 'a' }));
    expect(inspect(error, { depth: null })).not.toContain('canary');
  });
});

describe('a secret of less than four characters', () => {
  it('is hidden where it stands by itself', async () => {
    const server = await serve(({ headers }) => ({
      kind: 'reply',
      status: 400,
      headers: { 'content-type': 'application/json', 'x-echo': 'k7' },
      body: JSON.stringify({ message: 'wrong secret k7', list: ['k7', `"k7"`, `bak78`], key: headers['x-key'] }),
    }));
    const client = sampleClient(server.origin, { auth: { key: { apiKey: 'public', apiSecret: 'k7' } } });
    const error = await failureOf(client.call(getThing, { id: 'a' }));
    expect(inspect(error, { depth: null }).replaceAll('bak78', '')).not.toContain('k7');
    expect(error).toMatchObject({ body: { list: ['[redacted]', '"[redacted]"', 'bak78'], key: 'public' } });
  });
});
