import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packageVersion } from '../../../generator/plan/package-version.js';
import { anyText } from '../../support/hostile-text.js';

test.each([
  { given: '1.2.3', want: '1.2.3' },
  { given: '0.1.0-rc.1+build', want: '0.1.0-rc.1+build' },
  { given: '2024-01-31', want: '2024.1.31' },
  { given: 'v1', want: '1.0.0' },
  { given: '3.1', want: '3.1.0' },
  { given: '01.02.03', want: '1.2.3' },
  { given: '1.2.3.4', want: '1.2.3' },
  { given: 'latest', want: '0.0.0' },
  { given: '', want: '0.0.0' },
])('$given is $want', ({ given, want }) => {
  expect(packageVersion(given)).toBe(want);
});

test('is a semantic version, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(packageVersion(text)).toMatch(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/);
    }),
  );
});
