import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ARTIFACT_UUID, EXISTING_ARTIFACT_NAME } from '../../support/servers/allxon/replies.js';
import { startAllxonServer, type AllxonServer } from '../../support/servers/allxon/server.js';
import { requestSignature, signingKey } from '../../support/servers/allxon/signature.js';

const SECRET = 'EPqeEGVcYf6Zpo+6yCqHeoYJSrnDykc9gPShOA==';
const EPOCH = 1708954065872;

const hmac = (key: string, message: string): string => createHmac('sha256', key).update(message).digest('hex');

/** The five required headers, signed here. */
function signed(method: string, target: string, epoch = EPOCH, secret = SECRET): Record<string, string> {
  const signature = hmac(hmac(secret, String(Math.floor(epoch / 3600000))), `${method}${target}${String(epoch)}`);
  return {
    Accept: 'application/json',
    'Accept-Encoding': 'gzip',
    'Content-Type': 'application/json',
    Authorization: `ALLXON-SIG1 Credential="APIAEXAMPLEKEYID",Signature="${signature}"`,
    'X-Allxon-Epoch': String(epoch),
  };
}

let server: AllxonServer;
beforeEach(async () => {
  server = await startAllxonServer({ now: () => EPOCH });
});
afterEach(() => server.close());

const get = (target: string, headers: Record<string, string>): Promise<Response> =>
  fetch(server.url + target, { headers });

const post = (target: string, body: unknown): Promise<Response> =>
  fetch(server.url + target, { method: 'POST', headers: signed('POST', target), body: JSON.stringify(body) });

describe('known answers', () => {
  test('the signing key of "Derive the Signing Key"', () => {
    expect(signingKey(SECRET, String(EPOCH))).toBe('9e73a5982eb5a38cb36830773eb92d0d12cbece741a9c95cdab678f1971eb58d');
  });

  // The vendor's formula, and the vendor's own scripts. The page prints 77d0… in the first line, which does not follow.
  test.each([
    ['POST', '/ota/deployment', '37dd7f3de1dcfeae5a1bb7a6441c631649454bb3c015c6456cca36045c4112d9'],
    ['GET', '/connection', 'b8efd7a87ac732083d5e99b26deddc79f8ebff3cc17c2f2152817d9b432a300c'],
    ['GET', '/ota/deployment/D1/all', '416b4e80c77d29a0ad63950ffb3c7b9c38d024cb71404f9d45ac28d0a8fc7958'],
  ])('%s %s', (method, target, signature) => {
    expect(requestSignature(SECRET, { method, target, epoch: String(EPOCH) })).toBe(signature);
  });

  test('a request with the published answer is served', async () => {
    const signature = 'b8efd7a87ac732083d5e99b26deddc79f8ebff3cc17c2f2152817d9b432a300c';
    const Authorization = `ALLXON-SIG1 Credential="APIAEXAMPLEKEYID",Signature="${signature}"`;
    expect((await get('/connection', { ...signed('GET', '/connection'), Authorization })).status).toBe(200);
  });
});

test('every operation, through to the upload at the other origin', async () => {
  const file = Buffer.from('artifact \u0000 bytes');
  const artifact_md5 = createHash('md5').update(file).digest('hex');

  expect(await (await get('/connection', signed('GET', '/connection'))).json()).toContainEqual({
    sn: 'SN0001',
    status: 'online',
  });
  const created = await post('/ota/artifact', { artifact_name: 'agent.zip', artifact_md5 });
  expect(await created.json()).toEqual({ artifact_uuid: ARTIFACT_UUID });
  const announced = await post(`/ota/artifact/${ARTIFACT_UUID}`, { artifact_md5 });
  const upload = (await announced.json()) as { upload_url: string; content_md5: string; content_type: string };
  expect(upload.content_md5).toBe(createHash('md5').update(file).digest('base64'));
  expect(new URL(upload.upload_url).origin).not.toBe(server.origin);
  const put = await fetch(upload.upload_url, {
    method: 'PUT',
    headers: { 'Content-Type': upload.content_type, 'Content-MD5': upload.content_md5 },
    body: file,
  });
  expect([put.status, await put.text()]).toEqual([200, '']);
  const deployed = await post('/ota/deployment', { device_sn: ['SN0001'], artifact_uuid: ARTIFACT_UUID });
  expect(deployed.status).toBe(202);
  const statusTarget = '/ota/deployment/D1/failed';
  const statuses = await get(statusTarget, signed('GET', statusTarget));
  expect(await statuses.json()).toEqual([
    { device_sn: 'SN0003', deployment_status: 'failed', update_epoch: 1708954065 },
  ]);

  expect([...server.requests, ...server.uploads].map(({ operation }) => operation)).toEqual([
    'GET /connection',
    'POST /ota/artifact',
    'POST /ota/artifact/{artifact_uuid}',
    'POST /ota/deployment',
    'GET /ota/deployment/{deployment_id}/{deployment_status}',
    'PUT {upload_url}',
  ]);
  expect(server.requests.every(({ verdict }) => verdict.kind === 'accepted')).toBe(true);
  expect(server.uploads[0]?.body).toEqual(file);
});

test('every reply is gzip and carries a request id and the rate limit', async () => {
  const { headers } = await get('/connection', signed('GET', '/connection'));
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(headers.get('content-type')).toBe('application/json');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(headers.get('x-ratelimit-limit')).toBe('1000');
  expect(headers.get('x-ratelimit-remaining')).toBe('999');
  expect(headers.get('x-ratelimit-reset')).toBe(String(Math.ceil(EPOCH / 1000 + 3600)));
});

describe('refused with 401', () => {
  const good = signed('GET', '/connection');
  const authorization = good['Authorization'] ?? '';
  const cases: Record<string, Record<string, string>> = {
    'wrong secret': signed('GET', '/connection', EPOCH, 'another'),
    'another path': signed('GET', '/connections'),
    'another method': signed('POST', '/connection'),
    'another key': { ...good, Authorization: authorization.replace('EXAMPLE', 'OTHER') },
    'a space after the comma': { ...good, Authorization: authorization.replace(',', ', ') },
    'upper-case hex': {
      ...good,
      Authorization: authorization.replace(/[0-9a-f]{64}/, (digits) => digits.toUpperCase()),
    },
    'another epoch than the signed one': { ...good, 'X-Allxon-Epoch': String(EPOCH + 1) },
    'a stale epoch': signed('GET', '/connection', EPOCH - 600_001),
    'an epoch ahead': signed('GET', '/connection', EPOCH + 600_001),
    'Accept of anything': { ...good, Accept: '*/*' },
    'no gzip': { ...good, 'Accept-Encoding': 'br' },
    'another content type': { ...good, 'Content-Type': 'text/plain' },
  };

  test.each(Object.entries(cases))('%s', async (_, headers) => {
    const response = await get('/connection', headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: 'E401-1', message: expect.any(String) as string });
    expect(server.requests[0]?.verdict.kind).toBe('refused');
  });

  test.each(['Authorization', 'X-Allxon-Epoch', 'Content-Type'])('without %s', async (name) => {
    const { [name]: _, ...rest } = good;
    expect((await get('/connection', rest)).status).toBe(401);
  });

  test('the edge of the window is within it', async () => {
    expect((await get('/connection', signed('GET', '/connection', EPOCH - 600_000))).status).toBe(200);
  });
});

test('the query is part of what is signed', async () => {
  expect((await get('/connection?search=x%20y', signed('GET', '/connection?search=x%20y'))).status).toBe(200);
  expect((await get('/connection?search=x', signed('GET', '/connection'))).status).toBe(401);
});

test.each([
  [405, 'DELETE', '/connection', undefined],
  [405, 'PUT', '/connection', {}],
  [404, 'GET', '/nothing', undefined],
  [400, 'POST', '/ota/artifact', { artifact_name: 'a.zip' }],
  [400, 'POST', '/ota/artifact', { artifact_name: 'a.zip', artifact_md5: 'q80=' }],
  [409, 'POST', '/ota/artifact', { artifact_name: EXISTING_ARTIFACT_NAME, artifact_md5: '0'.repeat(32) }],
  [404, 'GET', '/ota/deployment/D2/all', undefined],
  [400, 'GET', '/ota/deployment/D1/any', undefined],
])('%i for %s %s', async (status, method, target, body) => {
  const response = await fetch(server.url + target, {
    method,
    headers: signed(method, target),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty('code', `E${String(status)}-1`);
});

test('429 after the limit, and the time of the reset', async () => {
  const limited = await startAllxonServer({ now: () => EPOCH, rateLimitAfter: 1 });
  const call = () => fetch(`${limited.url}/connection`, { headers: signed('GET', '/connection') });
  expect((await call()).status).toBe(200);
  const refused = await call();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
  await limited.close();
});

describe('the storage fails an upload', () => {
  const file = Buffer.from('bytes');
  const artifact_md5 = createHash('md5').update(file).digest('hex');
  const announce = async (): Promise<{ url: string; headers: Record<string, string> }> => {
    const response = await post(`/ota/artifact/${ARTIFACT_UUID}`, { artifact_md5 });
    const { upload_url, content_md5 } = (await response.json()) as { upload_url: string; content_md5: string };
    return { url: upload_url, headers: { 'Content-Type': 'application/octet-stream', 'Content-MD5': content_md5 } };
  };

  test.each([
    ['Authorization', 'ALLXON-SIG1 Credential="",Signature=""'],
    ['X-Allxon-Epoch', String(EPOCH)],
  ])('that carries %s', async (name, value) => {
    const { url, headers } = await announce();
    const response = await fetch(url, { method: 'PUT', headers: { ...headers, [name]: value }, body: file });
    expect(response.status).toBe(400);
    expect(server.uploads[0]?.headers).toContainEqual([name, value]);
  });

  test('to an address that was rewritten', async () => {
    const { url, headers } = await announce();
    const rewritten = url.replace('%2F', '/');
    expect((await fetch(rewritten, { method: 'PUT', headers, body: file })).status).toBe(403);
  });

  test('of another content type or other bytes', async () => {
    const { url, headers } = await announce();
    const typed = { ...headers, 'Content-Type': 'application/json' };
    expect((await fetch(url, { method: 'PUT', headers: typed, body: file })).status).toBe(403);
    expect((await fetch(url, { method: 'PUT', headers, body: Buffer.from('other') })).status).toBe(400);
  });
});
