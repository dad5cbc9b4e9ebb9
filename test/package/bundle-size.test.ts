import '../support/clients/built-packages.js';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Platform } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Bundle {
  /** Minified and compressed, in bytes. */
  readonly size: number;
  /** What of the package is in it, counted from `dist/`. */
  readonly modules: readonly string[];
}

async function bundle(app: string, platform: Platform): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: app, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform,
    write: false,
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  return { size, modules: used.map(([path]) => path.replace(/^.*\/dist\//, '')) };
}

const signed = `
  import { createClient } from '@countersign/allex/core';
  import { createOrder } from '@countersign/allex/operations';
  const client = createClient({ auth: { hmac: { apiKey: 'k', apiSecret: 's' } } });
  console.log(await client.call(createOrder, { body: { symbol: 'a', side: 'buy', size: 1, type: 'market' } }));`;
const unsigned = `
  import { createClient } from '@countersign/allex/core';
  import { getHealth } from '@countersign/allex/operations';
  console.log(await createClient().call(getHealth));`;
const whole = `
  import { Allex } from '@countersign/allex';
  globalThis.allex = new Allex();`;

describe('an app, minified and compressed, is no larger than', () => {
  // What was reached, and 3 % for another version of the compressor.
  it.each<[string, Platform, string, number]>([
    ['with one signed call', 'node', signed, 14_498],
    ['with one signed call', 'browser', signed, 14_639],
    ['with one public call', 'browser', unsigned, 13_033],
    ['with the whole client', 'browser', whole, 17_261],
  ])('%s on %s', async (_, platform, app, budget) => {
    expect((await bundle(app, platform)).size).toBeLessThanOrEqual(budget * 1.03);
  });
});

describe('what an app does not use is not in it', () => {
  it('of other operations: bodies, styles, pages, exact integers, envelopes, limits by header', async () => {
    const { modules } = await bundle(unsigned, 'browser');
    const optional =
      /bodies|parameter-styles|page|exact-integers|envelope|rate-limit-headers|crypto|security\/|resources/;
    expect(modules.filter((path) => optional.test(path) && !path.includes('errors/'))).toEqual([]);
  });

  it('of the fake for tests, whatever else there is', async () => {
    const { modules } = await bundle(whole, 'node');
    expect(modules.filter((path) => /testing|verify/.test(path))).toEqual([]);
  });

  it('of the bodies there is only the one that is sent', async () => {
    const { modules } = await bundle(signed, 'node');
    expect(modules.filter((path) => path.includes('bodies/'))).toEqual(['runtime/bodies/json.js']);
  });
});
