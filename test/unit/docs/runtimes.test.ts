import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRuntimes } from '../../support/runtimes/catalogue.js';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

const { dependencies } = JSON.parse(readFileSync('test/runtimes/package.json', 'utf8')) as Manifest;
const majorOf = (version: string): string => /^(?:npm:node@)?(\d+)\./.exec(version)?.[1] ?? version;
const isNode = (name: string): boolean => name.startsWith('node-');

/** What is installed to be tested on: `Node.js 20`, `Deno 2`. */
const nodes = Object.keys(dependencies).filter(isNode);
const others = Object.keys(dependencies).filter((name) => !isNode(name));

test('the README names the runtimes that are tested, and their versions', () => {
  const section = /## Where the packages run\n+([\s\S]*?)\n\n/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const rows = section.split('\n').slice(2);
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  const named = Object.fromEntries(cells.map(([, name = '', version = '']) => [name.toLowerCase(), version]));
  expect(named).toEqual({
    'node.js': nodes.map((name) => majorOf(dependencies[name] ?? '')).join(', '),
    ...Object.fromEntries(others.map((name) => [name, majorOf(dependencies[name] ?? '')])),
    chromium: "Debian's",
  });
});

test('everything that is installed is a runtime of the tests', () => {
  const installed = [...nodes.map((name) => name.replace('node-', 'node.js ')), ...others];
  const tested = allRuntimes.map(({ name }) => name.toLowerCase());
  expect(tested).toEqual(expect.arrayContaining(installed));
  expect(tested.filter((name) => !installed.includes(name))).toEqual(['this node.js', 'chromium']);
});

test('the README of a package names them, from the oldest Node.js on', () => {
  const template = readFileSync('templates/package-readme.md.hbs', 'utf8').replaceAll(/\s+/g, ' ');
  const oldest = Math.min(...nodes.map((name) => Number(majorOf(dependencies[name] ?? ''))));
  expect(template).toContain(`It runs on Node.js ${oldest} and newer, Deno, Bun, workerd and in browsers.`);
});
