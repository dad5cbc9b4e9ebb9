import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { workerdBinary } from './binaries.js';
import type { Outcome, Runtime } from './runtime.js';

const binary = workerdBinary();

/** A worker on a free port, which may connect to loopback only. */
export const workerd: Runtime = {
  name: 'workerd',
  agent: /^Cloudflare-Workers$/,
  forms: ['bundled'],
  missing: binary.missing,
  start: async ({ worker }) => {
    const config = join(dirname(worker), 'config.capnp');
    await writeFile(config, configOf(basename(worker)));
    const stdio = ['ignore', 'inherit', 'inherit', 'pipe'] as const;
    const child = spawn(binary.path, ['serve', config, '--control-fd=3'], { stdio: [...stdio] });
    const ended = once(child, 'exit');
    const url = `http://127.0.0.1:${await portOf(child.stdio[3] as Readable)}`;
    return {
      run: async (input) => {
        const reply = await fetch(url, { method: 'POST', body: JSON.stringify(input) });
        if (!reply.ok) throw new Error(await reply.text());
        return (await reply.json()) as Outcome;
      },
      stop: async () => {
        child.kill();
        await ended;
      },
    };
  },
};

function configOf(module: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "${module}")],
      compatibilityDate = "2026-01-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
}

/** workerd says on its control channel where it listens, a line of JSON for each socket. */
async function portOf(control: Readable): Promise<number> {
  for await (const line of createInterface(control)) {
    const { event, port } = JSON.parse(line) as { readonly event: string; readonly port?: number };
    if (event === 'listen' && port !== undefined) return port;
  }
  throw new Error('workerd ended before it listened');
}
