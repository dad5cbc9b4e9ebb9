import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { Expectations } from '../../../../templates/runtime/channels/expectations.js';
import { Heartbeat } from '../../../../templates/runtime/channels/heartbeat.js';
import { sampleClient, trades } from './sample-stream.js';

/** Both ends of a connection on loopback. */
async function connected(): Promise<readonly [near: Socket, far: Socket]> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [[far]] = (await Promise.all([once(server, 'connection'), once(near, 'connect')])) as [[Socket], unknown];
  onTestFinished(() => {
    near.destroy();
    far.destroy();
    server.close();
  });
  return [near, far];
}

function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('a sign of life that came while the program was busy is heard before the other side is taken for dead', async () => {
  const [near, far] = await connected();
  let pings = 0;
  let deaths = 0;
  const heartbeat = new Heartbeat(
    { intervalMs: 30, timeoutMs: 40 },
    {
      ping: (sent) => {
        sent();
        pings += 1;
        const answer = (): unknown => far.write('pong');
        if (pings > 1) answer();
        else {
          setImmediate(() => {
            answer();
            busy(700);
          });
        }
      },
      dead: () => {
        deaths += 1;
      },
    },
  );
  onTestFinished(() => heartbeat.stop());
  near.on('data', () => heartbeat.heard());
  await delay(250);
  expect(pings).toBeGreaterThan(1);
  expect(deaths).toBe(0);
});

it('nor is an answer that came meanwhile taken for missing', async () => {
  const [near, far] = await connected();
  const late: string[] = [];
  const expectations = new Expectations<string>(40, {
    refused: () => undefined,
    unclaimed: () => undefined,
    timedOut: (who) => late.push(who),
  });
  near.on('data', () => expectations.settle('answered'));
  expectations.expect('answered');
  expectations.expect('not answered');
  far.write('ok');
  busy(100);
  await delay(100);
  expect(late).toEqual(['not answered']);
});

it('times longer than a timer can be are no times of nothing', async () => {
  const told: string[] = [];
  const heartbeat = new Heartbeat(
    { intervalMs: Infinity, timeoutMs: 2 ** 31 },
    { ping: () => told.push('ping'), dead: () => told.push('dead') },
  );
  const expectations = new Expectations<string>(Infinity, {
    refused: () => undefined,
    unclaimed: () => undefined,
    timedOut: (who) => told.push(who),
  });
  expectations.expect('answer');
  await delay(50);
  heartbeat.stop();
  expectations.stop();
  expect(told).toEqual([]);
});

it('a connection that was made while the program was busy is there', async () => {
  const streams = new WebSocketServer({ noServer: true });
  const server = createHttpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of streams.clients) socket.terminate();
    server.close();
  });
  let handshakes = 0;
  server.on('upgrade', (request, socket, head) => {
    handshakes += 1;
    streams.handleUpgrade(request, socket, head, () => undefined);
    setImmediate(() => busy(700));
  });
  const client = sampleClient(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, { timeoutMs: 500 });
  const reader = client.subscribe(trades, {})[Symbol.asyncIterator]();
  const ended = reader.next().catch(() => undefined);
  await delay(1_500);
  client.close();
  await ended;
  expect(handshakes).toBe(1);
});
