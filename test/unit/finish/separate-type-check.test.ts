import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { separateTypeCheck } from '../../../generator/finish/separate-type-check.js';
import { InternalError } from '../../../generator/internal-error.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'type-check-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['at once', "console.error('out of memory'); process.exit(3);"],
  ['when it is asked', "process.on('message', () => { console.error('out of memory'); process.exit(3); });"],
])('a process that dies %s has proven nothing, and what it said is told', async (_when, program) => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'type-check.js'), program);
  const check = separateTypeCheck(folder);
  const outcome: unknown = await check.check(new Map()).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(InternalError);
  expect(outcome).toMatchObject({
    message: 'the process that checks types has ended: 3',
    details: ['out of memory'],
  });
  await expect(check.check(new Map())).rejects.toBe(outcome);
  check.end();
});
