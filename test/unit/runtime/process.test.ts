import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runtime-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Bundles a program that uses the runtime, and runs it by itself. */
async function program(source: string): Promise<{ code: number; output: string; durationMs: number }> {
  const entry = join(folder, 'entry.ts');
  const outfile = join(folder, 'program.mjs');
  await writeFile(entry, source.replaceAll('@runtime', join(root, 'templates/runtime')));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  const startedAt = performance.now();
  const { code, output } = await run(process.execPath, [outfile], { timeout: 20_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: unknown) => {
      // As `execFile` rejects.
      const { code = -1, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
      return { code, output: stdout + stderr };
    },
  );
  return { code, output, durationMs: performance.now() - startedAt };
}

const prelude = `
import { createServer } from 'node:http';
import { newClient } from '@runtime/client.ts';
import { bearerScheme } from '@runtime/security/bearer.ts';
const bearer = bearerScheme('bearer');
const operation = { id: 'get', method: 'GET', path: '/', accept: ['application/json'], security: [{ bearer }] };
const server = createServer((request, reply) => {
  reply.setHeader('content-type', 'application/json');
  if (request.url === '/stall/') return;
  reply.statusCode = request.url === '/fail/' ? 400 : 200;
  reply.end(JSON.stringify({ message: 'echo ' + request.headers.authorization }));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = (path) => newClient({ name: 'x', server: { url: 'https://x.test' }, error: { message: '/message' } }, {
  baseUrl: 'http://127.0.0.1:' + server.address().port + path, allowInsecureLoopback: true, auth: { bearer: { token: 'canary-token-1' } },
});
`;

describe('a process', () => {
  it('ends by itself when the work is done, long before any timeout', async () => {
    const { code, output, durationMs } = await program(`${prelude}
      await client('').call(operation);
      await client('/stall').call(operation, {}, { signal: AbortSignal.timeout(50) }).catch((error) => console.log(error.code));
      server.close(); server.closeAllConnections();
      console.log('done');`);
    expect({ code, output }).toEqual({ code: 0, output: 'aborted\ndone\n' });
    expect(durationMs).toBeLessThan(5_000);
  });

  it('that crashes with an error prints no secret', async () => {
    const { code, output } = await program(`${prelude}
      server.unref();
      await client('/fail').call(operation);`);
    expect(code).toBe(1);
    expect(output).toContain('ApiError: get: status 400: echo Bearer [redacted]');
    expect(output.replace(/token: 'canary-token-1'/g, '')).not.toContain('canary-token-1');
  });

  it('ends as with any promise when nobody handles that a call failed, and not when somebody does', async () => {
    const handled = await program(`${prelude}
      server.unref();
      const call = client('/fail').call(operation);
      call.withResponse().catch(() => console.log('handled'));
      await client('/fail').call(operation).catch(() => undefined);`);
    expect(handled).toMatchObject({ code: 0, output: 'handled\n' });
    const ignored = await program(`${prelude}
      server.unref();
      void client('/fail').call(operation);
      await new Promise((resolve) => setTimeout(resolve, 2_000));`);
    expect(ignored.code).toBe(1);
    expect(ignored.output).toContain('ApiError: get: status 400');
    expect(ignored.output.replace(/token: 'canary-token-1'/g, '')).not.toContain('canary-token-1');
  });

  it('that only imports does nothing', async () => {
    const { code, output } = await program(`
      import * as client from '@runtime/client.ts';
      import * as paged from '@runtime/paged.ts';
      console.log(process.getActiveResourcesInfo().filter((name) => /Timeout|TCP|Immediate/.test(name)), typeof client.newClient, typeof paged.paged);`);
    expect({ code, output }).toEqual({ code: 0, output: '[] function function\n' });
  });
});
