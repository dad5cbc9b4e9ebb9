import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import type { FakeApi } from '../../../templates/runtime/testing/fake-api.js';
import { importPackage, writePackage } from '../../support/documents/write-package.js';
import { planFile } from '../../support/packages.js';

type Users = Readonly<Record<'list' | 'rename' | 'ping', (input?: object) => Promise<unknown>>>;
type Client = new (options: object) => { readonly users: Users };
type MakeFake = (options: object) => Pick<FakeApi, 'fetch' | 'calls'>;

const folder = mkdtempSync(join(tmpdir(), 'countersign-fixed-fields-'));
const auth = { signed: { secret: 'a secret' } };
const received: string[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const isSigned = createHmac('sha256', 'a secret').update(body).digest('hex') === request.headers['x-sign'];
    received.push(`${String(request.method)} ${String(request.url)} ${isSigned ? 'signed' : 'wrong'} ${body}`);
    response.setHeader('content-type', 'application/json').end('{}');
  });
});
let Pick: Client;
let fakePick: MakeFake;

beforeAll(async () => {
  const { plan } = await planFile(join(import.meta.dirname, 'pick.yaml'));
  if (plan === undefined) throw new Error('no plan');
  writePackage(folder, emitPackage(plan));
  const entries = { ...(await importPackage(folder, 'index')), ...(await importPackage(folder, 'testing')) };
  Pick = Reflect.get(entries, 'Pick') as Client;
  fakePick = Reflect.get(entries, 'fakePick') as MakeFake;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function callAll(users: Users): Promise<void> {
  await users.list();
  await users.list({ after: 'a' });
  await users.rename({ from: 'a', to: 'b' });
  // A caller without types cannot say another one.
  await users.rename({ method: 'users.list', from: 'a', to: 'b' });
  await users.ping();
}

test('a field that the method fixes is sent, first, and signed with the others', async () => {
  const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`;
  await callAll(new Pick({ auth, baseUrl, allowInsecureLoopback: true }).users);
  expect(received).toEqual([
    'POST /v1/ signed method=users.list',
    'POST /v1/ signed method=users.list&after=a',
    'POST /v1/ signed method=users.rename&from=a&to=b',
    'POST /v1/ signed method=users.rename&from=a&to=b',
    'POST /v1/ signed {"method":"ping","version":2}',
  ]);
});

test('a fake tells methods apart by it, and hands out what the caller gave', async () => {
  const fake = fakePick({ auth });
  await callAll(new Pick({ auth, fetch: fake.fetch }).users);
  expect(fake.calls().map(({ operationId, input }) => `${operationId} ${JSON.stringify(input)}`)).toEqual([
    'listUsers {}',
    'listUsers {"body":{"after":"a"}}',
    'renameUser {"body":{"from":"a","to":"b"}}',
    'renameUser {"body":{"from":"a","to":"b"}}',
    'ping {}',
  ]);
});

test('it is no input, by type', () => {
  const models = `${readFileSync(join(folder, 'src/models.ts'), 'utf8')}\n\n`;
  const typeOf = (name: string): string => new RegExp(`export \\w+ ${name} [^]*?\n\n`).exec(models)?.[0] ?? '';
  expect(typeOf('ListUsersParameters')).toMatch(/{\s*\/\*\*.*\*\/\s*after\?: string;?\s*}/);
  expect(typeOf('RenameUserBody')).toContain('from: string');
  expect(typeOf('RenameUserBody')).not.toMatch(/method|unknown/);
});
