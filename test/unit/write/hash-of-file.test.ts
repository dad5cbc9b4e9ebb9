import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashOfFile } from '../../../generator/write/hash-of-file.js';

const folder = mkdtempSync(join(tmpdir(), 'hash-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Around the size of the buffer, and of several; a shorter file after a longer one, of which the buffer has the rest. */
test.each([0, 1, 65_535, 65_536, 65_537, 200_000, 3])('a file of %i bytes', (size) => {
  const content = Buffer.from(Array.from({ length: size }, (_, index) => (index * index) % 251));
  const path = join(folder, `of-${size}`);
  writeFileSync(path, content);
  expect(hashOfFile(path)).toBe(createHash('sha256').update(content).digest('hex'));
});

test('what is not there or is no file has none', () => {
  mkdirSync(join(folder, 'folder'));
  expect(hashOfFile(join(folder, 'missing'))).toBeUndefined();
  expect(hashOfFile(join(folder, 'folder'))).toBeUndefined();
});
