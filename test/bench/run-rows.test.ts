import { expect, test } from 'vitest';
import type { Row } from '../../bench/rows/row.js';
import { runRows } from '../../bench/run-rows.js';

test('rows on the clock are measured first, and stand in their place', async () => {
  const measured: string[] = [];
  const row = (name: string, isOnTheClock?: true): Row => ({
    name,
    ...(isOnTheClock && { isOnTheClock }),
    measure: () => {
      measured.push(name);
      return Promise.resolve([{ id: name, title: name, unit: 's', subject: name, contenders: [] }]);
    },
  });
  const rows = [row('heavy'), row('clock', true), row('size')];
  const measurements = await runRows(rows, { runs: 1, peers: 'none', say: () => undefined });
  expect(measured).toEqual(['clock', 'heavy', 'size']);
  expect(measurements.map(({ id }) => id)).toEqual(['heavy', 'clock', 'size']);
});
