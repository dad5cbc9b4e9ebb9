import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSpecs } from '../../../generator/commands/find-specs.js';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'countersign-specs-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(...paths: readonly string[]): void {
  mkdirSync(join(cwd, 'specs/extensions'), { recursive: true });
  for (const path of paths) writeFileSync(join(cwd, path), '');
}

describe('without names', () => {
  test('every spec in specs/, sorted, folders and other files left out', () => {
    put('specs/b.yaml', 'specs/a.yml', 'specs/c.json', 'specs/README.md', 'specs/extensions/x.json');
    expect(findSpecs([], cwd)).toEqual(['a.yml', 'b.yaml', 'c.json'].map((name) => join(cwd, 'specs', name)));
  });

  test('links too, and what is no file, to be told when it is read; but no lock of an editor', () => {
    put('specs/a.yaml');
    mkdirSync(join(cwd, 'specs/folder.yaml'));
    symlinkSync('a.yaml', join(cwd, 'specs/link.yaml'));
    symlinkSync('me@host.1', join(cwd, 'specs/.#a.yaml'));
    execFileSync('mkfifo', [join(cwd, 'specs/pipe.yaml')]);
    const names = ['a.yaml', 'folder.yaml', 'link.yaml', 'pipe.yaml'];
    expect(findSpecs([], cwd)).toEqual(names.map((name) => join(cwd, 'specs', name)));
  });

  test('without specs/', () => {
    expect(() => findSpecs([], cwd)).toThrow('no spec is named, and there is no folder specs/ here');
  });

  test('with an empty specs/', () => {
    put('specs/README.md');
    expect(() => findSpecs([], cwd)).toThrow('specs/ has no .yaml, .yml or .json file');
  });
});

describe('with names', () => {
  test('those, absolute, each once, in an order of their own', () => {
    expect(findSpecs(['b.yaml', './a.yaml', join(cwd, 'b.yaml')], cwd)).toEqual([
      join(cwd, 'a.yaml'),
      join(cwd, 'b.yaml'),
    ]);
  });

  test('two that would become one package', () => {
    expect(() => findSpecs(['x/a.yaml', 'y/a.json'], cwd)).toThrow('would both become the package a');
  });
});
