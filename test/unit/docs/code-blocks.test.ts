import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { textsBelow } from '../../support/architecture/tree.js';
import { blockModules } from '../../support/docs/block-modules.js';
import { compileModules, type Packages } from '../../support/docs/compile-blocks.js';
import { committedPackage, goldenPackage, packagesOf, shownPackage } from '../../support/docs/documented-packages.js';
import { codeBlocks } from '../../support/docs/markdown.js';

// docs/diagnostics.md has its own tests: each of its specs is right or wrong in the way it says.
const generated = readdirSync('generated').map((name) => `generated/${name}/README.md`);
const golden = readdirSync('test/golden', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const written = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'specs/README.md', 'templates/README.md'];
const documents = [
  ...written,
  ...textsBelow('docs/adr').map(({ path }) => path),
  ...generated,
  ...golden.map(({ name }) => `test/golden/${name}/README.md`),
];

const textOf = (path: string): string => readFileSync(path, 'utf8');

test('every block says what language it is in', () => {
  const languages = documents.flatMap((path) =>
    codeBlocks(textOf(path)).map(({ language }) => (language === '' ? `${path}: none` : language)),
  );
  expect([...new Set(languages)].sort()).toEqual(['sh', 'text', 'ts', 'yaml']);
});

describe('TypeScript', () => {
  let packages: Packages;

  beforeAll(async () => {
    const yaml = (path: string): string =>
      codeBlocks(textOf(path)).find(({ language, text }) => language === 'yaml' && /^openapi:/m.test(text))?.text ?? '';
    packages = packagesOf(
      ...readdirSync('generated').map(committedPackage),
      ...golden.map(({ name }) => goldenPackage(name)),
      await shownPackage('tidemark', yaml('README.md')),
      await shownPackage('acme', yaml('specs/README.md')),
    );
  });

  test('of every document compiles', () => {
    const modules = documents.flatMap((path) => blockModules(path, textOf(path)));
    expect(modules.length).toBeGreaterThan(80);
    expect(compileModules(modules, packages)).toEqual([]);
  });

  test('that is wrong is found', () => {
    const readme = textOf('generated/allex/README.md');
    const spoilt = readme.replace('allex.orders.create({ symbol:', 'allex.orders.create({ symbl:');
    expect(spoilt).not.toBe(readme);
    const faults = compileModules(blockModules('spoilt', spoilt), packages);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/symbl/);
  });
});

describe('a generated README', () => {
  test.each(readdirSync('generated'))('%s shows every method of its package', (name) => {
    const shown = blockModules(name, textOf(`generated/${name}/README.md`)).map(({ text }) => text);
    const calls = textsBelow(join('generated', name, 'src/resources')).flatMap(({ path, text }) => {
      const property = methodsProperty(path, name);
      return [...text.matchAll(/^ {2}(\w+)\(/gm)]
        .filter(([, method]) => method !== 'constructor')
        .map(([, method = '']) => `${name}.${property}.${method}(`);
    });
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.filter((call) => !shown.some((text) => text.includes(call)))).toEqual([]);
  });
});

/** Under which name a client has the class of a file. */
function methodsProperty(path: string, name: string): string {
  const client = textOf(join('generated', name, 'src/client.ts'));
  const [, className = ''] = /^export class (\w+)/m.exec(textOf(path)) ?? [];
  return new RegExp(`readonly (\\w+): ${className};`).exec(client)?.[1] ?? '';
}
