import '../../support/clients/built-packages.js';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AllexStream } from '@countersign/allex/stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { NOW } from '../../support/clients/clients.js';
import { run, type Ended } from '../../support/run.js';

const credentials = { apiKey: 'k1', apiSecret: 'secret-CANARY' };
const expires = String(Math.floor(NOW / 1000) + 60);
/** By code of the test's own. */
const signature = createHmac('sha256', credentials.apiSecret).update(`CONNECT/stream${expires}`).digest('hex');
const message = { op: 'auth', args: [{ 'api-key': 'k1', 'api-expires': expires, 'api-signature': signature }] };

/** Takes the credentials of this test, says so, and closes; keeps what arrived, as it arrived. */
async function startServer(): Promise<{ readonly url: string; readonly received: string[]; close(): void }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const received: string[] = [];
  server.on('connection', (socket, { url }) => {
    received.push(url ?? '');
    socket.on('message', (data: Buffer) => {
      received.push(data.toString());
      socket.send(JSON.stringify({ message: 'User a@b.c authenticated' }));
      socket.close(1008);
    });
  });
  const { port } = server.address() as AddressInfo;
  return { url: `ws://127.0.0.1:${port}/live`, received, close: () => server.close() };
}

describe('countersign explain specs/allex.yaml stream', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-'));
    writeFileSync(join(folder, 'key.json'), JSON.stringify(credentials));
    server = await startServer();
    await run(process.execPath, ['build.mjs']);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const explain = (...args: readonly string[]): Promise<Ended> =>
    run(process.execPath, ['dist/cli.js', 'explain', 'specs/allex.yaml', ...args]);
  const key = (): readonly string[] => ['--credentials', join(folder, 'key.json')];
  const captured = (content: unknown): string => {
    const path = join(folder, 'captured.json');
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  test('is what the package sends, letter by letter', async () => {
    const stream = new AllexStream({
      auth: { hmac: credentials },
      url: server.url,
      allowInsecureLoopback: true,
      clock: () => NOW,
      WebSocket,
    });
    // The server closes for good.
    await expect(stream.order()[Symbol.asyncIterator]().next()).rejects.toThrow('1008');
    const ended = await explain('stream', ...key(), '--at', String(NOW), '--base-url', server.url, '--json');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const { signed, connection } = JSON.parse(ended.stdout) as {
      readonly signed: string;
      readonly connection: { readonly url: string; readonly message: string };
    };
    expect(signed).toBe(`CONNECT/stream${expires}`);
    expect(connection.url).toBe(server.url);
    expect(server.received.slice(0, 2)).toEqual(['/live', connection.message]);
    expect(JSON.parse(connection.message)).toEqual(message);
  });

  test('prints a command that authenticates', async () => {
    const ended = await explain('stream', ...key(), '--at', String(NOW), '--base-url', server.url);
    const command = ended.stdout.slice(ended.stdout.indexOf('  node --eval')).trim();
    // Node.js 20 has the class behind a flag.
    const env = 'WebSocket' in globalThis ? {} : { NODE_OPTIONS: '--experimental-websocket' };
    server.received.length = 0;
    const ran = await run('sh', ['-c', command], { env });
    expect(ran.stdout).toContain('{"message":"User a@b.c authenticated"}\nclosed 1008');
    expect(server.received).toEqual(['/live', JSON.stringify(message)]);
  });

  test('a captured message: exit 0 where it is equal, 1 where it is not', async () => {
    const same = await explain('stream', ...key(), '--against', captured(message));
    expect(same).toMatchObject({ status: 0 });
    expect(same.stdout).toContain('everything is equal');
    // Signed for the wrong path.
    const wrong = createHmac('sha256', credentials.apiSecret).update(`CONNECT/v2/stream${expires}`).digest('hex');
    const other = { op: 'auth', args: [{ ...message.args[0], 'api-signature': wrong }] };
    const ended = await explain('stream', ...key(), '--against', captured(other));
    expect(ended).toMatchObject({ status: 1 });
    expect(ended.stdout).toContain('first difference: signature');
    expect(ended.stdout).not.toContain('CANARY');
  });

  test.each([
    [['streem'], "did you mean 'stream'"],
    [['stream', '--param', 'symbol=btc-usdt'], 'say nothing about it'],
    [['getUser', '--against', 'captured'], 'what was captured is JSON'],
  ])('%j: 2', async (args, said) => {
    const ended = await explain(...args.map((arg) => (arg === 'captured' ? captured(message) : arg)));
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(said);
  });

  test('inspect shows it, as the model and as the plan have it', async () => {
    const inspect = async (stage: string): Promise<unknown> => {
      const ended = await run(process.execPath, ['dist/cli.js', 'inspect', 'specs/allex.yaml', '--stage', stage]);
      return JSON.parse(ended.stdout);
    };
    expect(await inspect('model')).toMatchObject({
      stream: {
        url: 'wss://allex.online/stream',
        authentication: { method: 'CONNECT' },
        channels: [{ key: 'orderbook' }, {}, {}, {}, {}, {}, {}, {}, {}],
      },
    });
    expect(await inspect('plan')).toMatchObject({ stream: { className: 'AllexStream', access: 'optional' } });
  });
});
