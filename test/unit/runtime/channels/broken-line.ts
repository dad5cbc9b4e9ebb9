import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach } from 'vitest';

/** A way to a server that can break as ways do. Only connections made later come through again. */
export interface BrokenLine {
  readonly url: string;
  /** `silent`: nothing comes any more; `half-open`: nothing goes either, and nobody is told. */
  goSilent(how: 'silent' | 'half-open'): void;
  /** The beginning of a frame, then the end of the connection. */
  breakInMessage(): void;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

export async function brokenLine(target: string): Promise<BrokenLine> {
  const { port, pathname } = new URL(target);
  const lines: { readonly client: Socket; readonly server: Socket }[] = [];
  const proxy = createServer((client) => {
    const server = connect(Number(port), '127.0.0.1');
    lines.push({ client, server });
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.pipe(server);
    server.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  closing.push(() => {
    proxy.close();
    for (const { client, server } of lines) {
      client.destroy();
      server.destroy();
    }
  });
  return {
    url: `ws://127.0.0.1:${(proxy.address() as AddressInfo).port}${pathname}`,
    goSilent: (how) => {
      for (const { client, server } of lines) {
        server.unpipe(client).resume();
        if (how === 'half-open') client.unpipe(server).resume();
      }
    },
    breakInMessage: () => {
      for (const { client, server } of lines) {
        server.unpipe(client).destroy();
        // RFC 6455, section 5.2: a text frame of 100 bytes, and eight of them.
        client.end(Buffer.concat([Buffer.from([0x81, 100]), Buffer.from('{"topic"')]));
      }
    },
  };
}
