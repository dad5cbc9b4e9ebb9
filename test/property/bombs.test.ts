import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { emitPackage } from '../../generator/emit/emit.js';
import { hasErrors } from '../../generator/diagnostics/diagnostic.js';
import { planSpec } from '../../generator/pipeline.js';
import { bombs } from './bombs.js';

const folder = mkdtempSync(join(tmpdir(), 'countersign-bombs-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Milliseconds. Each takes well under two seconds on a machine that does nothing else; without its limit, for ever. */
const patience = 30_000;

describe('a document that is made to be expensive', () => {
  test.each(bombs.map((bomb, index) => ({ ...bomb, index })))(
    '$name',
    async ({ text, code, index }) => {
      const name = `bomb${index}.yaml`;
      writeFileSync(join(folder, name), text);
      const { plan, diagnostics } = await planSpec(name, { cwd: folder, scope: '@hostile' });
      const errors = diagnostics.filter(({ severity }) => severity === 'error').map((found) => found.code);
      if (code !== undefined) expect(errors).toContain(code);
      for (const { location } of diagnostics) {
        expect(location.start).toBeLessThanOrEqual(location.end);
        expect(location.end).toBeLessThanOrEqual(location.source.text.length);
      }
      expect(plan === undefined).toBe(hasErrors(diagnostics));
      if (plan !== undefined) expect(emitPackage(plan).length).toBeGreaterThan(0);
    },
    patience,
  );
});
