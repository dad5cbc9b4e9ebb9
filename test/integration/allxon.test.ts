import '../support/clients/built-packages.js';
import { Allxon, ApiError, InvalidInputError } from '@countersign/allxon';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allxonCalls, FILE } from '../support/clients/allxon-calls.js';
import { allxonAt, allxonAuth, NOW, now } from '../support/clients/clients.js';
import { failed } from '../support/clients/failed.js';
import { answering } from '../support/clients/fetches.js';
import { ARTIFACT_UUID, connections, EXISTING_ARTIFACT_NAME } from '../support/servers/allxon/replies.js';
import { startAllxonServer, type AllxonServer } from '../support/servers/allxon/server.js';
import { header } from '../support/servers/http.js';
import { everyOperation } from './every-operation.js';

everyOperation({
  api: 'allxon',
  calls: allxonCalls,
  start: async () => {
    const server = await startAllxonServer({ now });
    const requests = () => [...server.requests, ...server.uploads];
    return { client: allxonAt(server), requests, close: () => server.close() };
  },
  schemes: { allxonSig1: 'ALLXON-SIG1' },
});

let server: AllxonServer;
beforeEach(async () => {
  server = await startAllxonServer({ now });
});
afterEach(() => server.close());

describe('regions', () => {
  test.each([
    [undefined, 'https://us.api.allxon.com/connection'],
    ['us', 'https://us.api.allxon.com/connection'],
    ['eu', 'https://eu.api.allxon.com/connection'],
  ] as const)('%s', async (region, url) => {
    const { fetch, urls } = answering(connections);
    const allxon = new Allxon({ auth: allxonAuth, fetch, ...(region === undefined ? {} : { region }) });
    expect(await allxon.devices.connections()).toEqual(connections);
    expect(urls).toEqual([url]);
  });

  test('`with` moves to another', async () => {
    const { fetch, urls } = answering(connections);
    await new Allxon({ auth: allxonAuth, fetch }).with({ region: 'eu' }).devices.connections();
    expect(urls).toEqual(['https://eu.api.allxon.com/connection']);
  });

  test.each(['jp', 'eu.evil.example/', ''])('%j is none', (region) => {
    expect(() => new Allxon({ region: region as 'eu' })).toThrow(InvalidInputError);
  });
});

describe('upload', () => {
  const artifact_md5 = '0'.repeat(32);
  const extra = { headers: { 'x-tenant': 'acme', cookie: 'session=1' } };

  test('goes to another origin without a credential or a header of the client', async () => {
    await allxonCalls.find(({ operation }) => operation === 'uploadArtifact')?.send(allxonAt(server, extra));
    const [upload] = server.uploads;
    expect(upload?.verdict).toEqual({ kind: 'accepted', scheme: 'presigned' });
    expect(new Uint8Array(upload?.body ?? [])).toEqual(FILE);
    const names = upload?.headers.map(([name]) => name.toLowerCase()) ?? [];
    const own = ['authorization', 'x-allxon-epoch', 'x-tenant', 'cookie'];
    expect(names.filter((name) => own.includes(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['content-md5', 'content-type', 'content-length']));
    expect(server.requests[0] && header(server.requests[0], 'x-tenant')).toBe('acme');
  });

  test('needs no credentials at all', async () => {
    const { upload_url, content_md5 } = await allxonAt(server).artifacts.requestUpload({
      artifact_uuid: ARTIFACT_UUID,
      body: { artifact_md5 },
    });
    const failure = await failed(
      allxonAt(server, { auth: {} }).artifacts.upload({ upload_url, 'Content-MD5': content_md5, body: FILE }),
    );
    // The announced checksum is another file's: the storage says so, in XML.
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ status: 400, body: expect.stringContaining('BadDigest') as string });
  });

  test.each([
    'http://storage.example/x',
    'https://user:secret@storage.example/x',
    'file:///etc/passwd',
    '/relative',
    '',
  ])('to %j is refused before anything is sent', async (upload_url) => {
    const { fetch, urls } = answering({});
    const allxon = allxonAt(server, { fetch, allowInsecureLoopback: false, baseUrl: undefined });
    const failure = await failed(upload(allxon, upload_url));
    expect(failure).toBeInstanceOf(InvalidInputError);
    expect((failure as Error).message).not.toContain('secret');
    expect(urls).toEqual([]);
  });

  async function upload(allxon: Allxon, upload_url: string): Promise<void> {
    await allxon.artifacts.upload({ upload_url, 'Content-MD5': 'RaLZ20TdZtMxGBYC1/OqxA==', body: FILE });
  }
});

describe('replies', () => {
  test('are read through gzip, with their request id and rate limit', async () => {
    const { data, response } = await allxonAt(server).devices.connections().withResponse();
    expect(data).toEqual(connections);
    expect(response.status).toBe(200);
    expect(response.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.attempts).toBe(1);
    expect(response.rateLimit).toEqual({
      limit: 1000,
      remaining: 999,
      resetAt: new Date(Math.ceil(NOW / 1000 + 3600) * 1000),
    });
  });

  test('with 202 are a success', async () => {
    const call = allxonAt(server).deployments.create({ device_sn: ['SN0001'], artifact_uuid: ARTIFACT_UUID });
    expect((await call.withResponse()).response.status).toBe(202);
  });

  test('with an error body are an ApiError with its code', async () => {
    const failure = await failed(
      allxonAt(server).artifacts.create({ artifact_name: EXISTING_ARTIFACT_NAME, artifact_md5: '0'.repeat(32) }),
    );
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      status: 409,
      code: 'E409-1',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      body: { code: 'E409-1', message: 'The artifact already exists' },
      message: expect.stringContaining('The artifact already exists') as string,
    });
  });
});

describe('signed bytes', () => {
  test('a GET carries every header that the vendor calls required', async () => {
    await allxonAt(server).devices.connections();
    const [request] = server.requests;
    const sent = (name: string) => request && header(request, name);
    expect(sent('accept')).toBe('application/json');
    expect(sent('accept-encoding')).toBe('gzip');
    expect(sent('content-type')).toBe('application/json');
    expect(sent('x-allxon-epoch')).toBe(String(NOW));
    // The vendor's own scripts, for this secret and this epoch.
    const signature = 'b8efd7a87ac732083d5e99b26deddc79f8ebff3cc17c2f2152817d9b432a300c';
    expect(sent('authorization')).toBe(`ALLXON-SIG1 Credential="APIAEXAMPLEKEYID",Signature="${signature}"`);
  });

  test('a path argument is signed as it is sent', async () => {
    const failure = await failed(
      allxonAt(server).deployments.status({ deployment_id: "D 1/'ü'", deployment_status: 'all' }),
    );
    expect(failure).toMatchObject({ status: 404 });
    expect(server.requests[0]?.target).toBe('/ota/deployment/D%201%2F%27%C3%BC%27/all');
    expect(server.requests[0]?.verdict.kind).toBe('accepted');
  });
});
