import { expect, it } from 'vitest';
import { defaultInterruptBudget } from '../../../generator/commands/optimise.js';

it('this Node.js says how long its V8 waits by itself', async () => {
  const budget = Number(await defaultInterruptBudget());
  expect(budget).toBeGreaterThan(1_000);
  expect(budget).toBeLessThan(1_000_000);
});
