import { describe, expect, test } from 'vitest';
import { pages } from '../../generator/diagnostics/pages/pages.js';
import { codes } from '../../generator/diagnostics/table.js';
import { findingsOfExample } from '../support/diagnostics-page.js';
import { madeCases } from './made-cases.js';

test('every code has its page', () => {
  expect(Object.keys(pages).sort()).toEqual(Object.keys(codes).sort());
});

/** What no few lines can show: files that are too large, no text or none at all, and modules. */
const inWords = new Set([
  ...Object.keys(madeCases),
  ...['config/cannot-load', 'config/several-files', 'plan/package-name', 'read/alias-bomb', 'signing/too-large'],
]);

describe('the example before has the finding, the one after has none', () => {
  test.each(Object.entries(pages))('%s', async (code, { place, before, after, meaning }) => {
    expect(meaning).toMatch(/^[A-Z`].*\.$/s);
    expect(place === 'words').toBe(inWords.has(code));
    if (place === 'words') return;
    const found = await findingsOfExample(place, before);
    expect([...new Set(found.map((one) => one.code))]).toEqual([code]);
    expect((await findingsOfExample(place, after)).map((one) => `${one.code}: ${one.message}`)).toEqual([]);
  });
});
