import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { place } from '../../../generator/diagnostics/render.js';
import { nodeAt } from '../../../generator/read/pointer.js';
import { readSpec } from '../../../generator/read/read-spec.js';
import { follow, referenceOf, targetOf } from '../../../generator/read/resolve.js';
import { readFiles, summary, temporaryFolder } from './temporary-spec.js';

describe('several files', () => {
  it('are read once each, in circles too, and only inside the folder', () => {
    const { document, diagnostics } = readFiles({
      'spec.yaml': 'paths: { /a: { $ref: paths/a.yaml }, /b: { $ref: ./paths/a.yaml } }\nName: { type: string }\n',
      'paths/a.yaml': "get: { schema: { $ref: '../schemas.yaml#/Order' } }\n",
      'schemas.yaml': "Order: { properties: { name: { $ref: 'spec.yaml#/Name' } } }\nUnused: { $ref: gone.yaml }\n",
    });
    expect(diagnostics).toEqual([]);
    expect([...new Set(document?.files.values())].map(({ source }) => source.path).sort()).toEqual([
      'paths/a.yaml',
      'schemas.yaml',
      'spec.yaml',
    ]);
  });

  it('resolve against the file that refers', () => {
    const { document } = readFiles({
      'spec.yaml': 'paths: { /a: { $ref: paths/a.yaml } }\n',
      'paths/a.yaml': "get: { schema: { $ref: '../schemas.yaml#/Order/properties/name' } }\n",
      'schemas.yaml': "Order: { $ref: '#/Real' }\nReal: { properties: { name: { type: string } } }\n",
    });
    if (document === undefined) throw new Error('not read');
    const item = follow(document, nodeAt(document.file.root, ['paths', '/a']));
    const ref = referenceOf(item && nodeAt(item, ['get', 'schema']));
    const target = ref && targetOf(document, ref);
    expect(target?.pointer).toEqual(['Real', 'properties', 'name']);
    expect(target && place(target.node.location)).toBe('schemas.yaml:2:29');
  });

  it('may refer to different things in the same words', () => {
    const { document } = readFiles({
      'spec.yaml': "a: { $ref: '#/Name' }\nb: { $ref: other.yaml }\nName: first\n",
      'other.yaml': "c: { $ref: '#/Name' }\nName: second\n",
    });
    if (document === undefined) throw new Error('not read');
    const value = (...path: readonly string[]): unknown => {
      const node = path.reduce((from, key) => follow(document, nodeAt(from, [key])) ?? from, document.file.root);
      return node.kind === 'scalar' ? node.value : node.kind;
    };
    expect([value('a'), value('b', 'c'), value('a')]).toEqual(['first', 'second', 'first']);
  });

  it('report findings under their own path, a broken one once', () => {
    const result = readFiles({
      'spec.yaml':
        'paths: { /a: { $ref: a.yaml }, /b: { $ref: "a.yaml#/get" }, /c: { $ref: c.yaml }, /d: { $ref: c.yaml } }\n',
      'a.yaml': 'get: a: b\n',
    });
    expect(summary(result)).toEqual(['read/syntax at a.yaml:1:6', 'read/file-not-found at spec.yaml:1:73']);
  });

  it('may be reached through symbolic links that stay inside', () => {
    const { document, diagnostics } = readFiles({
      'spec.yaml': 'paths: { /a: { $ref: link/a.yaml }, /b: { $ref: real/a.yaml } }\n',
      'real/a.yaml': 'get: {}\n',
      link: { linkTo: 'real' },
    });
    expect(diagnostics).toEqual([]);
    expect(new Set(document?.files.values()).size).toBe(2);
  });

  it.each(['../outside.yaml', 'folder/../../outside.yaml', '..%2Foutside.yaml', '%2e%2e/outside.yaml'])(
    'are not looked for outside: %s',
    (ref) => {
      const folder = temporaryFolder({
        'outside.yaml': '{}\n',
        'inner/spec.yaml': `paths: { /a: { $ref: '${ref}' } }\n`,
      });
      const result = readSpec('inner/spec.yaml', { cwd: folder });
      expect(summary(result)).toEqual(['read/ref-outside at inner/spec.yaml:1:22']);
    },
  );
});

describe('references', () => {
  it.each([
    ['schema properties may be called $ref', 'properties: { $ref: { type: string }, example: { type: string } }', []],
    [
      'data is no reference',
      'example: { $ref: x }\ndefault: { $ref: x }\nenum: [{ $ref: x }]\nx-data: { $ref: x }',
      [],
    ],
    ['examples of a schema are data', 'examples: [{ $ref: x }]', []],
    ['the value of an example is data', 'examples: { one: { value: { $ref: x } } }', []],
    ['an example may be a reference', 'examples: { one: { $ref: x } }', ['read/file-not-found']],
    ['a response may be called default', 'responses: { default: { $ref: x } }', ['read/file-not-found']],
    ['to the document itself', "a: { $ref: '#' }", []],
    ['to itself', "a: { $ref: '#/a' }", ['read/ref-cycle']],
    ['through itself', "a: { $ref: '#/a/b' }", ['read/ref-cycle']],
    [
      'three in a circle',
      "a: { $ref: '#/b' }\nb: { $ref: '#/c' }\nc: { $ref: '#/a' }\nd: { $ref: '#/a' }",
      ['read/ref-cycle'],
    ],
    ['recursion', "A: { properties: { next: { $ref: '#/A' } } }", []],
    ['a number', 'a: { $ref: 1 }', ['read/ref-not-text']],
  ])('%s', (_, text, codes) => {
    expect(readFiles({ 'spec.yaml': `${text}\n` }).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('end in bounded time where they multiply', () => {
    const links = Array.from({ length: 60 }, (_, index) => `N${index}: { $ref: '#/N${index + 1}/q/q' }\n`);
    const { diagnostics } = readFiles({ 'spec.yaml': `${links.join('')}N60: { q: { q: { q: {} } } }\n` });
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

describe('the file itself', () => {
  it.each([
    ['missing.yaml', 'read/file-not-found at missing.yaml:1:1'],
    ['folder', 'read/not-a-file at folder:1:1'],
    ['.', 'read/not-a-file at .:1:1'],
    ['spec.yaml/x', 'read/file-not-found at spec.yaml/x:1:1'],
  ])('%s', (path, found) => {
    const cwd = temporaryFolder({ 'spec.yaml': '{}\n', 'folder/x': '' });
    expect(summary(readSpec(path, { cwd }))).toEqual([found]);
  });

  it('is named as the user would, wherever it is', () => {
    const folder = temporaryFolder({ 'specs/spec.yaml': 'a: *b\n', 'other/x': '' });
    const shown = (path: string, cwd: string) => readSpec(path, { cwd }).diagnostics[0]?.location.source.path;
    expect(shown(join(folder, 'specs/spec.yaml'), folder)).toBe('specs/spec.yaml');
    expect(shown('./specs/spec.yaml', folder)).toBe('specs/spec.yaml');
    expect(shown('../specs/spec.yaml', join(folder, 'other'))).toBe('../specs/spec.yaml');
    expect(shown(join(folder, 'specs/spec.yaml'), join(folder, 'other'))).toBe(join(folder, 'specs/spec.yaml'));
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffa: 1\n', 'utf16le'), 'read/not-utf8 at spec.yaml:1:1'],
    ['Latin-1', Buffer.from('a: caf\u00e9\n', 'latin1'), 'read/not-utf8 at spec.yaml:1:7'],
    ['cut off', Buffer.from('a: caf\u00e9').subarray(0, -1), 'read/not-utf8 at spec.yaml:1:7'],
    ['overlong', Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]), 'read/not-utf8 at spec.yaml:1:4'],
  ])('%s', (_, bytes, found) => {
    expect(summary(readFiles({ 'spec.yaml': bytes }))).toEqual([found]);
  });
});
