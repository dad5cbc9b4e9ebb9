import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

// Listens and then sleeps: the kernel takes as many connections as fit, and leaves all others waiting.
const listener = `
  const { createServer } = require('node:net');
  const { parentPort } = require('node:worker_threads');
  const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 20);
  });
`;

/** A port on loopback to which no connection is ever made, and none is refused. */
export async function fullBacklog(): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const worker = new Worker(listener, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  await new Promise((resolve) => setTimeout(resolve, 100));
  const sockets: Socket[] = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await worker.terminate();
    },
  };
}
