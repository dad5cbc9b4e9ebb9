import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { signingCodes } from '../../../generator/diagnostics/codes/signing.js';
import { readSpec } from '../../../generator/read/read-spec.js';
import { buildSigning } from '../../../generator/signing/build-signing.js';

const folder = resolve(import.meta.dirname, '../../diagnostics/cases/signing');
const names = readdirSync(folder);

test('every code has a case', () => {
  expect(names.map((name) => `signing/${name}`).sort()).toEqual(Object.keys(signingCodes).sort());
});

test.each(names)('signing/%s is found, and nothing else', (name) => {
  const { document, diagnostics } = readSpec('spec.yaml', { cwd: join(folder, name) });
  expect(diagnostics).toEqual([]);
  const found = document === undefined ? [] : buildSigning(document).diagnostics;
  expect(found.map(({ code }) => code)).toEqual([`signing/${name}`]);
});
