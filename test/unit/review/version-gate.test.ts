import { describe, expect, test } from 'vitest';
import { isRefused } from '../../../generator/review/gate/fail-on.js';
import { versionGate } from '../../../generator/review/gate/version-gate.js';

describe('a version carries a change', () => {
  test.each([
    // From 1.0.0 on as semver.org says.
    { bump: 'major', base: '1.4.2', head: '2.0.0', required: '2.0.0', raised: true },
    { bump: 'major', base: '1.4.2', head: '3.1.0', required: '2.0.0', raised: true },
    { bump: 'major', base: '1.4.2', head: '1.5.0', required: '2.0.0', raised: false },
    { bump: 'major', base: '1.4.2', head: '1.4.2', required: '2.0.0', raised: false },
    { bump: 'minor', base: '1.4.2', head: '1.5.0', required: '1.5.0', raised: true },
    { bump: 'minor', base: '1.4.2', head: '2.0.0', required: '1.5.0', raised: true },
    { bump: 'minor', base: '1.4.2', head: '1.4.3', required: '1.5.0', raised: false },
    { bump: 'patch', base: '1.4.2', head: '1.4.3', required: '1.4.3', raised: true },
    { bump: 'patch', base: '1.4.2', head: '1.4.2', required: '1.4.3', raised: false },
    // Below 1.0.0 a minor version carries what breaks, and a patch the rest.
    { bump: 'major', base: '0.1.0', head: '0.2.0', required: '0.2.0', raised: true },
    { bump: 'major', base: '0.1.0', head: '0.1.1', required: '0.2.0', raised: false },
    { bump: 'major', base: '0.1.0', head: '1.0.0', required: '0.2.0', raised: true },
    { bump: 'minor', base: '0.1.0', head: '0.1.1', required: '0.1.1', raised: true },
    { bump: 'minor', base: '0.1.0', head: '0.1.0', required: '0.1.1', raised: false },
    // A pre-release says what its release will say; between pre-releases anything may change.
    { bump: 'major', base: '1.4.2', head: '2.0.0-beta.1', required: '2.0.0', raised: true },
    { bump: 'major', base: '1.4.2', head: '1.5.0-beta.1', required: '2.0.0', raised: false },
    { bump: 'major', base: '2.0.0-beta.1', head: '2.0.0-beta.2', required: '2.0.0-beta.2', raised: true },
    { bump: 'major', base: '2.0.0-beta.1', head: '2.0.0', required: '2.0.0-beta.2', raised: true },
    { bump: 'patch', base: '2.0.0-beta.1', head: '2.0.0-beta.1', required: '2.0.0-beta.2', raised: false },
    // Lowered.
    { bump: 'patch', base: '1.4.2', head: '1.4.1', required: '1.4.3', raised: false },
    { bump: 'major', base: '1.4.2', head: '0.9.0', required: '2.0.0', raised: false },
    // As the package takes what is no version.
    { bump: 'major', base: '2024-01-31', head: '2024-02-28', required: '2025.0.0', raised: false },
    { bump: 'minor', base: '2024-01-31', head: '2024-02-28', required: '2024.2.0', raised: true },
    { bump: 'major', base: 'v1', head: 'v2', required: '2.0.0', raised: true },
  ] as const)('$bump from $base to $head: $raised', ({ bump, base, head, required, raised }) => {
    expect(versionGate(bump, { base, head })).toMatchObject({ isRaised: raised, required });
  });

  test('nothing is needed for no change, a new package, or a version that only went down', () => {
    expect(versionGate('none', { base: '1.0.0', head: '1.0.0' })).toMatchObject({ isRaised: true });
    expect(versionGate('minor', { head: '1.0.0' })).toMatchObject({ isRaised: true });
    const { message, isRaised } = versionGate('none', { base: '1.0.0', head: '0.9.0' });
    expect([isRaised, message]).toEqual([true, 'No version is needed for it. It was lowered: before, it was `1.0.0`.']);
  });

  test('nothing carries a package that is gone', () => {
    expect(versionGate('major', { base: '1.0.0' })).toEqual({
      isRaised: false,
      message: 'The package is gone: no version can say that.',
    });
  });

  test('the sentence says what to set, and what the package takes', () => {
    expect(versionGate('major', { base: '1.0.0', head: '1.0.0' }).message).toBe(
      'Set `info.version` to `2.0.0` or higher: the change is major, and the version is still `1.0.0`.',
    );
    expect(versionGate('major', { base: '1.0.0', head: 'soon' }).message).toContain(
      '`soon` is no semantic version: the package has 0.0.0.',
    );
  });
});

test.each([
  { failOn: 'major', bump: 'major', raised: false, refused: true },
  { failOn: 'major', bump: 'major', raised: true, refused: false },
  { failOn: 'major', bump: 'minor', raised: false, refused: false },
  { failOn: 'minor', bump: 'minor', raised: false, refused: true },
  { failOn: 'minor', bump: 'patch', raised: false, refused: false },
  { failOn: 'patch', bump: 'patch', raised: false, refused: true },
  { failOn: 'none', bump: 'none', raised: true, refused: true },
  { failOn: 'never', bump: 'major', raised: false, refused: false },
] as const)('--fail-on $failOn, a $bump change, raised: $raised', ({ failOn, bump, raised, refused }) => {
  const gate = { isRaised: raised, message: '' };
  expect(isRefused({ bump, findings: ['one'] }, gate, failOn)).toBe(refused);
  expect(isRefused({ bump: 'none', findings: [] }, { isRaised: true, message: '' }, failOn)).toBe(false);
});
