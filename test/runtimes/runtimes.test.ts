import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRuntimes, quickRuntimes } from '../support/runtimes/catalogue.js';
import { createConsumer, type Consumer } from '../support/runtimes/consumer.js';
import { runs } from '../support/runtimes/runs.js';
import type { Started } from '../support/runtimes/runtime.js';

/** `npm run test:runtimes`. */
const runtimes = process.env['RUNTIMES'] === 'all' ? allRuntimes : quickRuntimes;

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer.remove());

test('the file for browsers has Web Crypto, and nothing of Node.js', () => {
  const crypto = consumer.bundledFiles.filter((path) => path.includes('/runtime/crypto/'));
  expect(crypto.filter((path) => path.endsWith('/web.js'))).toHaveLength(runs.length);
  expect(crypto.filter((path) => path.endsWith('/node.js'))).toEqual([]);
  expect(consumer.bundledFiles.filter((path) => !/^(src|node_modules\/@countersign)\//.test(path))).toEqual([]);
});

for (const { name, agent, forms, missing, start } of runtimes) {
  const reason = missing();
  const isNeeded = name === 'Chromium' && process.env['REQUIRE_BROWSER'] === '1';
  if (reason !== undefined && !isNeeded) {
    process.stderr.write(`${name} is skipped: ${reason}\n`);
    test(name, (context) => context.skip(reason));
    continue;
  }

  describe.each(forms)(`${name}, %s`, (form) => {
    let started: Started;
    beforeAll(async () => {
      if (reason !== undefined) throw new Error(`${name} can't run: ${reason}`);
      started = await start(consumer, form);
    });
    afterAll(() => started.stop());

    test.each(runs)('$api: every request holds, every reply is read', async ({ open, report, arrivals }) => {
      const { input, arrived, close } = await open();
      try {
        const outcome = await started.run(input);
        expect(outcome.agent).toMatch(agent);
        expect(outcome.report).toEqual(report);
        expect(arrived()).toEqual(arrivals);
      } finally {
        await close();
      }
    });
  });
}
