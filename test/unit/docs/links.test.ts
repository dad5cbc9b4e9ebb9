import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../support/architecture/tree.js';
import { anchors, linkTargets } from '../../support/docs/markdown.js';

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'specs/README.md',
  'templates/README.md',
  ...filesBelow('docs', '.md'),
  ...readdirSync('generated').map((name) => `generated/${name}/README.md`),
];

describe('links lead somewhere', () => {
  test.each(documents)('%s', (document) => {
    const text = readFileSync(document, 'utf8');
    const dead = linkTargets(text).filter((target) => !/^https?:/.test(target) && !leadsSomewhere(document, target));
    expect(dead).toEqual([]);
  });
});

test('every decision has its row in ARCHITECTURE.md', () => {
  const targets = linkTargets(readFileSync('ARCHITECTURE.md', 'utf8'));
  expect(filesBelow('docs/adr', '.md').filter((path) => !targets.includes(path))).toEqual([]);
});

test('the files that CONTRIBUTING.md names exist', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [...text.matchAll(/`((?:generator|templates|specs|test|docs)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

function leadsSomewhere(document: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || anchors(readFileSync(file, 'utf8')).has(anchor);
}
