import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand, countersign, projectFolder, type ProjectFolder } from '../../support/cli.js';
import { folderTexts } from '../../support/golden-folder.js';
import { loadedModules } from '../../support/loaded-modules.js';

let project: ProjectFolder;

beforeAll(async () => {
  await buildCommand();
  project = projectFolder(['minimal.yaml']);
  mkdirSync(at('node_modules'));
  mkdirSync(at('specs/parts'));
  writeFileSync(at('specs/parts/one.txt'), part('One'));
  edit('specs/minimal.yaml', /^ {2}schemas:$/m, '  schemas:\n    Unused: { type: string }');
  edit('specs/minimal.yaml', /^paths:$/m, "paths:\n  /parted: { $ref: 'parts/one.txt' }");
});
afterAll(() => {
  project.remove();
});

const at = (path: string): string => join(project.path, path);

function part(summary: string): string {
  return `get: { operationId: parted, tags: [], summary: ${summary}, responses: { default: { description: D. } } }\n`;
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(at(path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(at(path), text.replace(from, to));
}

/** What a run prints, and whether it made anything: that takes the library that writes TypeScript. */
async function generate(...args: readonly string[]): Promise<{ readonly printed: string; readonly isMade: boolean }> {
  const { modules, printed } = await loadedModules(['generate', ...args], { cwd: project.path });
  return { printed, isMade: modules.some((url) => url.includes('library-writer-')) };
}

const recordFiles = (): readonly string[] =>
  readdirSync(at('node_modules/.cache/countersign')).map((name) => at(`node_modules/.cache/countersign/${name}`));

describe('a second run', () => {
  test('makes nothing, says so, and prints the warnings of the first', async () => {
    const first = await generate();
    expect(first.isMade).toBe(true);
    expect(first.printed).toContain('warning');
    const before = folderTexts(at('generated'));
    const second = await generate();
    expect(second.isMade).toBe(false);
    const findings = (text: string): string => text.replaceAll(/^generated.*\n/gm, '');
    expect(findings(second.printed)).toBe(findings(first.printed));
    expect(second.printed).toMatch(/^generated\/minimal {2}up to date \(\d+ files\)$/m);
    expect(folderTexts(at('generated'))).toEqual(before);
  });

  test('loads few modules, and none that makes or checks packages', async () => {
    const { modules } = await loadedModules(['generate'], { cwd: project.path });
    expect(modules.length).toBeLessThan(40);
    expect(
      modules.filter((url) => /library-|type-check|typescript|ts-morph|redocly|ajv|yaml|handlebars|oxfmt/.test(url)),
    ).toEqual([]);
  });
});

describe('everything is made anew', () => {
  const output = 'generated/minimal/README.md';

  test.each([
    ['a spec that was edited', () => edit('specs/minimal.yaml', 'title: ', 'title: New ')],
    ['a file it refers to', () => writeFileSync(at('specs/parts/one.txt'), part('Another'))],
    ['a file of the output, edited', () => edit(output, /$/, 'edited')],
    ['a configuration', () => writeFileSync(at('countersign.config.json'), '{ "scope": "@acme" }')],
    [
      'a level',
      () => writeFileSync(at('countersign.config.json'), '{ "rules": { "openapi/unused-component": "off" } }'),
    ],
  ])('for %s', async (_what, change) => {
    expect((await generate()).isMade).toBe(false);
    change();
    expect((await generate()).isMade).toBe(true);
  });

  test('for a file it refers to that is a link now, though to the same text', async () => {
    writeFileSync(at('specs/parts/other.txt'), part('One'));
    rmSync(at('specs/parts/one.txt'));
    symlinkSync('other.txt', at('specs/parts/one.txt'));
    expect((await generate()).isMade).toBe(true);
  });

  test('for another scope, and another folder', async () => {
    expect((await generate('--scope', '@other')).isMade).toBe(true);
    expect((await generate('--scope', '@other', '--out', 'elsewhere')).isMade).toBe(true);
  });

  test('under --check, which believes no record', async () => {
    await generate();
    const check = await generate('--check');
    expect(check.isMade).toBe(true);
    expect(check.printed).toContain('up to date');
  });

  test('where the record is of another project', async () => {
    const other = projectFolder(['minimal.yaml']);
    try {
      cpSync(at('node_modules'), join(other.path, 'node_modules'), { recursive: true });
      const { status, stdout } = await countersign(['generate'], { cwd: other.path });
      expect(status).toBe(0);
      expect(stdout).toContain('written');
    } finally {
      other.remove();
    }
  });
});

test('runs at the same time leave one sound record', async () => {
  rmSync(at('node_modules/.cache'), { recursive: true });
  const runs = await Promise.all([1, 2, 3].map(() => countersign(['generate'], { cwd: project.path })));
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(recordFiles().filter((path) => !path.endsWith('.json'))).toEqual([]);
  expect((await generate()).isMade).toBe(false);
});

test('without a node_modules nothing is kept', async () => {
  rmSync(at('node_modules'), { recursive: true });
  await generate();
  expect(existsSync(at('node_modules'))).toBe(false);
  expect((await generate()).isMade).toBe(true);
});
