import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../../generator/diagnostics/render.js';
import { codes } from '../../generator/diagnostics/table.js';
import { findCases } from './case-files.js';
import { checkSpecFile } from './run-case.js';

const update = process.env.UPDATE_GOLDENS === '1';
const cases = findCases();

/** A case about the spec's own name has another one. */
function specIn(folder: string): string {
  const [only] = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return existsSync(join(folder, 'spec.yaml')) ? 'spec.yaml' : (only ?? 'spec.yaml');
}

it('each code has a case, and each case a code', () => {
  const names = cases.map(({ code }) => code);
  expect(names).toEqual(Object.keys(codes).sort());
});

describe('each case has exactly its code, rendered as recorded', () => {
  it.each(cases)('$code', async ({ code, expected, folder }) => {
    const cwd = folder();
    const found = await checkSpecFile(specIn(cwd), cwd);
    expect(found.map((finding) => finding.code)).toEqual([code]);
    const rendered = render(found, { colour: false });
    if (update) writeFileSync(expected, rendered);
    expect(existsSync(expected), 'record it with UPDATE_GOLDENS=1').toBe(true);
    expect(rendered).toBe(readFileSync(expected, 'utf8'));
  });
});
