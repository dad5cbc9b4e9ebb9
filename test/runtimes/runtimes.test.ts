import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRuntimes, quickRuntimes } from '../support/runtimes/catalogue.js';
import { createConsumer, type Consumer } from '../support/runtimes/consumer.js';
import { broken, failures, startSilent } from '../support/runtimes/failure-run.js';
import { expectedPrimitives, judged, primitivesInput } from '../support/runtimes/primitives.js';
import { apiRuns } from '../support/runtimes/api-runs.js';
import { streaming } from '../support/runtimes/stream-run.js';
import type { Started } from '../support/runtimes/runtime.js';
import type { Primitives } from './programs/primitives.js';

/** `npm run test:runtimes`. */
const runtimes = process.env['RUNTIMES'] === 'all' ? allRuntimes : quickRuntimes;

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => {
  consumer.remove();
});

test('what is bundled has Web Crypto, and nothing of Node.js', () => {
  const crypto = consumer.bundledFiles.filter((path) => path.includes('/runtime/crypto/'));
  expect(crypto.filter((path) => path.endsWith('/web.js'))).toHaveLength(apiRuns.length);
  expect(crypto.filter((path) => path.endsWith('/node.js'))).toEqual([]);
  expect(consumer.bundledFiles.filter((path) => !/^(src|node_modules\/@countersign)\//.test(path))).toEqual([]);
});

for (const { name, agent, forms, missing, start } of runtimes) {
  const reason = missing();
  if (reason !== undefined) {
    const isNeeded = name === 'Chromium' && process.env['REQUIRE_BROWSER'] === '1';
    process.stderr.write(`${name} ${isNeeded ? 'is needed' : 'is skipped'}: ${reason}\n`);
    test(name, (context) => (isNeeded ? expect.fail(reason) : context.skip(reason)));
    continue;
  }

  describe.each(forms)(`${name}, %s`, (form) => {
    let started: Started | undefined;
    beforeAll(async () => {
      started = await start(consumer, form);
    });
    afterAll(() => started?.stop());

    const runs = [...apiRuns, failures, streaming];
    // What is bundled for browsers does not ask whether it is on Deno, which sends again by itself.
    if (name !== 'Deno' || form === 'installed') runs.push(broken);
    for (const { name: program, open, report, arrivals } of runs) {
      test(`${program}: what arrives and what is printed are as they should be`, async () => {
        const { input, arrived, close } = await open();
        try {
          const outcome = await started?.run(input);
          expect(outcome?.agent).toMatch(agent);
          expect(outcome?.report).toEqual(report);
          expect(arrived()).toEqual(arrivals);
        } finally {
          await close();
        }
      });
    }

    test('a client that outlives what it was made for ends the next call in time', async () => {
      const silent = await startSilent();
      const options = { allowInsecureLoopback: true, baseUrl: silent.url };
      try {
        // While the first waits the second begins, which waits longer.
        const reports = await Promise.all(
          [200, 600].map(async (timeoutMs) => (await started?.run({ program: 'kept', timeoutMs, options }))?.report),
        );
        expect(reports).toEqual(Array(2).fill({ name: 'TimeoutError', code: 'timeout' }));
      } finally {
        await silent.close();
      }
    });

    if (form === 'installed') return;
    test('Web Crypto: every primitive gives what node:crypto gives', async () => {
      const { report } = (await started?.run({ program: 'primitives', ...primitivesInput })) ?? {};
      expect(judged(report as Primitives)).toEqual(expectedPrimitives);
    });
  });
}
