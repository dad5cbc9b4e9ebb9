import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SourceFile } from '../../../generator/emit/source-file.js';
import { manifestPath } from '../../../generator/write/manifest.js';
import { refuseImpossibleFolder } from '../../../generator/write/make-folder.js';
import { WriteError } from '../../../generator/write/write-error.js';
import { LinkError, applyChanges, compareWithFolder, type Changes } from '../../../generator/write/write.js';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'countersign-write-'));
  folder = join(parent, 'package');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function file(path: string, text = `text of ${path}`): SourceFile {
  return { path, text, kind: 'verbatim' };
}

/** Makes the folder the package of these files. */
function write(...files: readonly SourceFile[]): Changes {
  const changes = compareWithFolder(files, folder);
  applyChanges(changes, folder);
  return changes;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function paths(of: string): readonly string[] {
  return readdirSync(of, { recursive: true, encoding: 'utf8' }).sort();
}

describe('a package', () => {
  test('is written with its folders, and a manifest of all files', () => {
    const { total, written } = write(file('src/a.ts'), file('README.md'));
    expect(paths(folder)).toEqual([manifestPath, 'README.md', 'src', 'src/a.ts']);
    expect(readFileSync(join(folder, 'src/a.ts'), 'utf8')).toBe('text of src/a.ts');
    expect([total, written.length]).toEqual([3, 3]);
  });

  test('that is there already is not touched', () => {
    write(file('a'), file('b/c'));
    const long = new Date('2020-01-01');
    for (const path of ['a', 'b/c', manifestPath]) utimesSync(join(folder, path), long, long);
    expect(write(file('a'), file('b/c')).written).toEqual([]);
    for (const path of ['a', 'b/c', manifestPath]) expect(statSync(join(folder, path)).mtime).toEqual(long);
  });

  test('gets what differs alone', () => {
    write(file('a'), file('b'));
    const { written } = write(file('a'), file('b', 'new'));
    expect(written.map(({ path }) => path)).toEqual(['b', manifestPath]);
  });

  test('leaves no partial file behind', () => {
    write(file('a'));
    expect(paths(folder).filter((path) => path.includes('partial'))).toEqual([]);
  });
});

describe('a file that is no longer generated', () => {
  test('is removed, with the folders that it leaves empty', () => {
    write(file('a'), file('deep/er/b'), file('deep/c'));
    const { removed } = write(file('a'), file('deep/c'));
    expect(removed).toEqual(['deep/er/b']);
    expect(paths(folder)).toEqual([manifestPath, 'a', 'deep', 'deep/c']);
  });

  test('stays when it was edited by hand', () => {
    write(file('a'), file('b'));
    put('b', 'mine now');
    const { removed, kept } = write(file('a'));
    expect([removed, kept]).toEqual([[], ['b']]);
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('mine now');
  });

  test('that is gone already is nobody’s business', () => {
    write(file('a'), file('b'));
    rmSync(join(folder, 'b'));
    expect(write(file('a'))).toMatchObject({ removed: [], kept: [] });
  });
});

describe('files of somebody else', () => {
  test('are left alone', () => {
    put('notes.txt', 'mine');
    put('src/mine.ts', 'mine');
    write(file('src/a.ts'));
    write();
    expect(paths(folder)).toEqual([manifestPath, 'notes.txt', 'src', 'src/mine.ts']);
  });

  test('that stand where ours belong are named', () => {
    put('README.md', 'mine');
    put('LICENSE', 'the same');
    const { foreign } = compareWithFolder([file('README.md'), file('LICENSE', 'the same'), file('a')], folder);
    expect(foreign).toEqual(['README.md']);
  });

  test('one of ours that was edited by hand is ours', () => {
    write(file('a'));
    put('a', 'edited');
    expect(compareWithFolder([file('a')], folder).foreign).toEqual([]);
  });
});

describe('symbolic links', () => {
  test.each([
    { of: 'a file', at: 'a.ts' },
    { of: 'a folder', at: 'src' },
  ])('of $of are refused, and nothing is written', ({ at }) => {
    const outside = join(parent, 'outside');
    mkdirSync(outside);
    mkdirSync(folder);
    symlinkSync(at === 'src' ? outside : join(outside, 'file'), join(folder, at));
    const changes = compareWithFolder([file('first'), file('a.ts'), file('src/b.ts')], folder);
    expect(() => applyChanges(changes, folder)).toThrow(LinkError);
    expect(readdirSync(outside)).toEqual([]);
    expect(existsSync(join(folder, 'first'))).toBe(false);
    expect(lstatSync(join(folder, at)).isSymbolicLink()).toBe(true);
  });

  test('nothing is written through one in the place of the package', () => {
    const outside = join(parent, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, folder);
    expect(() => write(file('a'))).toThrow(LinkError);
    expect(readdirSync(outside)).toEqual([]);
  });

  test('a stale file behind one is not removed', () => {
    write(file('a'), file('src/b'));
    const outside = join(parent, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'b'), 'text of src/b');
    rmSync(join(folder, 'src'), { recursive: true });
    symlinkSync(outside, join(folder, 'src'));
    expect(() => write(file('a'))).toThrow(LinkError);
    expect(existsSync(join(outside, 'b'))).toBe(true);
  });
});

describe('nothing outside the package', () => {
  test.each(['../a', '/a', 'a/../../b', 'C:\\a', '..', ''])('is written: %j', (path) => {
    const changes = compareWithFolder([file('a')], folder);
    expect(() => applyChanges({ ...changes, written: [file(path)] }, folder)).toThrow('a path that leaves the package');
    expect(paths(parent)).toEqual([]);
  });

  test('is removed, whatever a manifest says', () => {
    writeFileSync(join(parent, 'victim'), 'text');
    write(file('a'));
    const hash = 'e'.repeat(64);
    put(manifestPath, JSON.stringify({ files: { '../victim': hash, [join(parent, 'victim')]: hash, a: 1 } }));
    write(file('a'));
    expect(existsSync(join(parent, 'victim'))).toBe(true);
  });

  test.each(['not json', '[]', 'null', '{}', '{"files":null}', '{"files":{"a":{}}}'])(
    'a manifest of %j is none',
    (text) => {
      put(manifestPath, text);
      expect(write(file('a'))).toMatchObject({ removed: [], kept: [] });
    },
  );
});

describe('a folder that cannot be made', () => {
  // Linux has a place where none is ever made, and says ENOENT: Node.js's own `recursive` tries for ever there.
  test.each(['/proc/countersign/package'].filter(() => existsSync('/proc/self')))('is refused at once: %s', (place) => {
    const refused = new WriteError(join(place, 'a'), new Error('no folder can be made there')).message;
    expect(() => applyChanges(compareWithFolder([file('a')], folder), place)).toThrow(refused);
    expect(() => refuseImpossibleFolder(place)).toThrow('no folder can be made there');
  });

  test('is told before anything is made, and what is tried leaves nothing behind', () => {
    put('file', '');
    const before = paths(parent);
    expect(() => refuseImpossibleFolder(join(folder, 'file', 'b'))).toThrow('a file stands where');
    refuseImpossibleFolder(join(folder, 'x', 'y', 'z'));
    refuseImpossibleFolder(folder);
    expect(paths(parent)).toEqual(before);
  });
});

describe('what the system refuses is said with the file, and no part of one is left', () => {
  test.each([
    ['a folder in its place', 'a', () => put('a/b', ''), 'a folder stands in its place'],
    ['a file in place of its folder', 'a/b', () => put('a', ''), 'a file stands where one of its folders belongs'],
  ])('%s', (_, path, prepare, reason) => {
    prepare();
    const before = paths(folder);
    expect(() => write(file(path))).toThrow(new WriteError(join(folder, path), new Error(reason)).message);
    expect(paths(folder)).toEqual(before);
  });
});
