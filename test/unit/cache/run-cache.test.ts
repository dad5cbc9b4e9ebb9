import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCacheIn } from '../../../generator/cache/run-cache.js';
import { identityOf } from '../../../generator/cache/generator-identity.js';
import { diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import { readSpec } from '../../../generator/read/read-spec.js';
import { manifestOf } from '../../../generator/write/manifest.js';

let root: string;
const at = (path: string): string => join(root, path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'countersign-cache-'));
  mkdirSync(at('out'));
  writeFileSync(at('acme.yaml'), 'openapi: 3.1.0\n');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const request = () => ({ cwd: root, spec: at('acme.yaml'), scope: '@acme', levels: [] });
const recall = (generator = 'one', asked = request()) =>
  runCacheIn(at('cache'), generator).recall(asked, () => at('out'));

/** A run that made one file, with one finding at the beginning of the spec. */
function remember(): void {
  const { document } = readSpec(at('acme.yaml'), { cwd: root });
  if (document === undefined) throw new Error('the spec cannot be read');
  const text = 'made\n';
  const manifest = manifestOf([{ path: 'made.txt', text, kind: 'verbatim' }]);
  writeFileSync(at('out/made.txt'), text);
  writeFileSync(at(`out/${manifest.path}`), manifest.text);
  const findings = [diagnostic('openapi/no-servers', document.file.root.location, {})];
  const made = { directory: 'acme', folder: at('out'), findings, manifest: manifest.text, code: 'code' };
  runCacheIn(at('cache'), 'one').remember({ ...made, inputs: document, request: request() });
}

test('a run is recalled with its findings, and the text they point into', () => {
  remember();
  const found = recall();
  expect(found).toMatchObject({ folder: at('out'), total: 2, findings: [{ code: 'openapi/no-servers' }] });
  expect(found?.findings[0]?.location.source).toEqual({ path: 'acme.yaml', text: 'openapi: 3.1.0\n' });
  expect(found?.inputs).toContain(at('acme.yaml'));
});

describe('nothing is recalled', () => {
  test('by another generator, or for another request', () => {
    remember();
    expect(recall('two')).toBeUndefined();
    expect(recall('one', { ...request(), scope: '@other' })).toBeUndefined();
    expect(runCacheIn(at('cache'), 'one').recall(request(), () => at('elsewhere'))).toBeUndefined();
  });

  test.each([
    ['the spec', () => writeFileSync(at('acme.yaml'), 'openapi: 3.1.1\n')],
    ['the spec, gone', () => rmSync(at('acme.yaml'))],
    ['a file that was made', () => writeFileSync(at('out/made.txt'), 'Made\n')],
    ['the manifest', () => writeFileSync(at('out/.countersign.json'), '{ "files": {} }\n')],
  ])('after a change of %s', (_what, change) => {
    remember();
    expect(recall()).toBeDefined();
    change();
    expect(recall()).toBeUndefined();
  });

  test.each([
    ['empty', () => ''],
    ['cut short', (text: string) => text.slice(0, -40)],
    ['changed by a letter', (text: string) => text.replace('"folder"', '"Folder"')],
    ['no text', () => '\0\0\0'],
    ['of somebody else', () => '{"sha256":"0"}\n{"generator":"one"}'],
  ])('of a record that is %s', (_what, damage) => {
    remember();
    for (const name of readdirSync(at('cache'))) {
      writeFileSync(at(`cache/${name}`), damage(readFileSync(at(`cache/${name}`), 'utf8')));
    }
    expect(recall()).toBeUndefined();
    remember();
    expect(recall()).toBeDefined();
  });
});

test.each([
  ['its version', () => writeFileSync(at('package.json'), '{ "version": "2.0.0", "dependencies": { "dep": "1" } }')],
  ['a built file', () => writeFileSync(at('dist/cli.js'), 'two')],
  ['what the runtime declares', () => writeFileSync(at('dist/runtime-declarations.json'), '{}')],
  ['a template', () => writeFileSync(at('templates/runtime/a.ts'), 'two')],
  ['a dependency', () => writeFileSync(at('node_modules/dep/package.json'), '{ "version": "2.0.0" }')],
])('a generator is another one with a change of %s', (_what, change) => {
  for (const folder of ['dist', 'templates/runtime', 'node_modules/dep']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('package.json'), '{ "version": "1.0.0", "dependencies": { "dep": "1" } }');
  for (const path of ['dist/cli.js', 'templates/runtime/a.ts']) writeFileSync(at(path), 'one');
  writeFileSync(at('node_modules/dep/package.json'), '{ "version": "1.0.0" }');
  const before = identityOf(root);
  expect(identityOf(root)).toBe(before);
  change();
  expect(identityOf(root)).not.toBe(before);
});

test('code is proven that a run has left, by the same generator', () => {
  const isProven = (generator: string, code: string) => runCacheIn(at('cache'), generator).isProven(request(), code);
  expect(isProven('one', 'code')).toBe(false);
  remember();
  expect(isProven('one', 'code')).toBe(true);
  expect(isProven('one', 'other code')).toBe(false);
  expect(isProven('two', 'code')).toBe(false);
});
