import { describe, expect, test } from 'vitest';
import { changelogEntry, firstEntry } from '../../../generator/review/changelog/entry.js';
import { updateChangelog } from '../../../generator/review/changelog/changelog-file.js';
import { finding, packageReport } from '../../support/review/report.js';

const entry = { packageName: '@countersign/acme', version: '1.3.0', body: '### Added\n\n- One.\n' };

describe('the entry of a version', () => {
  test('has the kinds of Keep a Changelog, with what breaks marked', () => {
    const { review } = packageReport(
      [
        finding({ operations: ['a', 'b', 'c', 'd'] }),
        finding({
          id: 'operation/added',
          client: 'addition',
          message: '`closeOrder` is new.',
          operations: ['closeOrder'],
        }),
        finding({ id: 'operation/deprecated', client: 'docs only', bump: 'minor', message: '`x` is now deprecated.' }),
        finding({
          id: 'operation/description-changed',
          contract: 'none',
          client: 'docs only',
          message: 'The description of `y` changes.',
        }),
        finding({ id: 'request/constraint-tightened', client: 'docs only', message: '`z` is limited further.' }),
        finding({ id: 'signing/value-changed', client: 'none', message: 'never told' }),
      ],
      { signing: { operations: 5, compared: 5, differences: [{ operation: 'a', scheme: 's', differs: ['body'] }] } },
    );
    expect(changelogEntry(review)).toBe(`### Added

- \`closeOrder\` is new.

### Changed

- \`z\` is limited further.
- Signed bytes change for 1 of 5 operations.
- Documentation of types and methods.

### Deprecated

- \`x\` is now deprecated.

### Removed

- **Breaking:** \`listOrders\` is gone: \`GET /orders\`. (\`a\`, \`b\`, \`c\` and 1 more)
`);
  });

  test('is nothing where users have nothing to know', () => {
    expect(changelogEntry(packageReport([finding({ client: 'none' })]).review)).toBe('');
    expect(firstEntry(1)).toContain('with 1 operation.');
  });
});

describe('a changelog', () => {
  const first = updateChangelog(undefined, entry).text;
  const newer = { ...entry, version: '2.0.0', body: '### Removed\n\n- Two.\n' };

  test('begins with the first entry', () => {
    expect(first).toMatch(/^# Changelog\n\nWhat changes for users of `@countersign\/acme`/);
    expect(first).toMatch(/\n## \[1\.3\.0\]\n\n### Added\n\n- One\.\n\n<!-- generated [0-9a-f]{16}; .* -->\n$/);
  });

  test('takes newer entries above older ones, below what is not released', () => {
    const unreleased = first.replace('## [1.3.0]', '## [Unreleased]\n\n- Mine.\n\n## [1.3.0]');
    const { text } = updateChangelog(unreleased, newer);
    expect(text.match(/^## .*$/gm)).toEqual(['## [Unreleased]', '## [2.0.0]', '## [1.3.0]']);
  });

  test('is written again as long as nobody has edited it, also under a heading with a date', () => {
    expect(updateChangelog(first, entry)).toEqual({ text: first, outcome: 'unchanged' });
    const dated = first.replace('## [1.3.0]', '## [1.3.0] - 2026-01-31');
    const again = updateChangelog(dated, { ...entry, body: '### Added\n\n- Another.\n' });
    expect(again.outcome).toBe('written');
    expect(again.text).toContain('- Another.');
    expect(again.text).not.toContain('- One.');
  });

  test.each([
    ['edited', (text: string) => text.replace('- One.', '- One, and more.')],
    ['without its mark', (text: string) => text.replace(/<!-- generated.*-->\n/, '')],
    ['with words after its mark', (text: string) => `${text}\nMine.\n`],
  ])('%s is left alone', (_, edit) => {
    const edited = edit(first);
    expect(updateChangelog(edited, { ...entry, body: '- Other.' })).toEqual({ text: edited, outcome: 'kept' });
  });

  test('keeps every other byte', () => {
    const both = updateChangelog(first, newer).text;
    const changed = updateChangelog(both, { ...newer, body: '### Removed\n\n- Three.\n' }).text;
    expect(changed.split('- Three.')[0]).toBe(both.split('- Two.')[0]);
    expect(changed.slice(changed.indexOf('## [1.3.0]'))).toBe(both.slice(both.indexOf('## [1.3.0]')));
  });
});
