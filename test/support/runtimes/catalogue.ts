import { join } from 'node:path';
import { installedBinary } from './binaries.js';
import { chromium } from './chromium.js';
import { commandLine } from './command-line.js';
import type { Runtime } from './runtime.js';
import { workerd } from './workerd.js';

/** The one that runs the tests. */
const thisNode = commandLine({
  name: 'this Node.js',
  agent: new RegExp(`^Node\\.js/${process.versions.node.split('.')[0] ?? ''}\\b`),
  binary: { path: process.execPath, missing: () => undefined },
  args: () => webSocketFlag(Number(process.versions.node.split('.')[0])),
});

const nodes = [20, 22, 24].map((major) =>
  commandLine({
    name: `Node.js ${major}`,
    agent: new RegExp(`^Node\\.js/${major}\\b`),
    binary: installedBinary(`node-${major}/bin/node`),
    args: () => webSocketFlag(major),
  }),
);

const deno = commandLine({
  name: 'Deno',
  agent: /^Deno\//,
  binary: installedBinary('deno/deno'),
  // All that a program may do: read its own files, and connect to loopback.
  args: ({ folder }) => ['run', '--no-prompt', '--no-remote', `--allow-read=${folder}`, '--allow-net=127.0.0.1'],
  env: ({ folder }) => ({ DENO_DIR: join(folder, 'home/deno'), DENO_NO_UPDATE_CHECK: '1' }),
});

const bun = commandLine({
  name: 'Bun',
  agent: /^Bun\//,
  binary: installedBinary('bun/bin/bun.exe'),
  args: () => ['run', '--no-install'],
});

/** What everybody has, or nearly. */
export const quickRuntimes: readonly Runtime[] = [thisNode, chromium];

export const allRuntimes: readonly Runtime[] = [thisNode, ...nodes, deno, bun, workerd, chromium];

/** Node.js has `WebSocket` since 22; 20 has it where it is asked for, else an app passes that of the package `ws`. */
function webSocketFlag(major: number): readonly string[] {
  return major < 22 ? ['--experimental-websocket'] : [];
}
