import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../../generator/emit/source-file.js';
import { entryModules } from '../../../generator/surface/entry-modules.js';
import { entryOf, type Listed } from '../../../generator/surface/entry.js';
import { modulesOf } from '../../../generator/surface/modules.js';
import { declarationBlock, runtimeLine } from '../../../generator/surface/print-name.js';
import type { SurfaceEntry } from '../../../generator/surface/surface.js';
import { unexportedNames } from '../../../generator/surface/unexported-names.js';

const manifest = {
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './core': { types: './dist/core.d.ts', default: './dist/core.js' },
    './package.json': './package.json',
  },
};

/** Entries of a package of these modules below `src/`, and what is behind them. */
function surface(modules: Readonly<Record<string, string>>): { entries: SurfaceEntry[]; behind: readonly string[] } {
  const files: SourceFile[] = [
    { path: 'package.json', text: JSON.stringify(manifest), kind: 'verbatim' },
    ...Object.entries({ core: '', ...modules }).map(([name, text]): SourceFile => ({
      path: `src/${name}.ts`,
      text,
      kind: 'typescript',
    })),
  ];
  const parsed = modulesOf(files);
  const entries = entryModules(files);
  const listed: Listed = new Map();
  const made = entries.map((entry) => entryOf(entry, { entries, listed, modules: parsed }));
  return { entries: made, behind: unexportedNames(listed, parsed).map(({ name }) => name) };
}

function shown(text: string): string {
  return declarationBlock(surface({ index: text }).entries[0]?.names ?? []);
}

describe('a signature', () => {
  test.each([
    [
      'a union: literals first, nothing last',
      `export type A = null | B | 'b' | 'a';`,
      `type A = 'a' | 'b' | B | null;`,
    ],
    ['members in place', 'export type A = { b: 1; a?: { d: 2; c: 3 } };', 'type A = { a?: { c: 3; d: 2; }; b: 1; };'],
    ['a tuple, whose order counts', 'export type A = [b: string, a: number];', 'type A = [ b: string, a: number ];'],
    ['a constant', 'export const a: Map<string, 1> = new Map();', 'declare const a: Map<string, 1>;'],
    ['a constant by its value', `export const a = 'x';`, `declare const a: 'x';`],
    ['an arrow', 'export const a = (b: string = ""): void => {};', 'declare const a: (b?: string) => void;'],
    [
      'a function, its defaults as what may be left out',
      'export async function a<T>({ b }: T, c: number = 1, ...d: T[]): Promise<T> { return b; }',
      'declare function a<T>(__input: T, c?: number, ...d: T[]): Promise<T>;',
    ],
    [
      'an interface, documentation left out',
      '/** Doc. */ export interface A<T extends object = {}> extends B<T>, C { /** b */ b: T; [name: string]: unknown; "a-b"?: 1 }',
      'interface A<T extends object = {}> extends B<T>, C {\n[name: string]: unknown;\n"a-b"?: 1;\nb: T;\n}',
    ],
    [
      'a class without bodies and what is private',
      `export class A extends B { readonly #a: string; private b = 1; protected c(): void {} static d = 'x';
       override readonly name: string = 'A'; constructor(a: string = '') { super(); } get f(): number { return 1; } async e(): Promise<void> {} }`,
      `declare class A extends B {\nconstructor(a?: string);\nstatic d: string;\ne(): Promise<void>;\nget f(): number;\nreadonly name: string;\n}`,
    ],
    [
      'what is deprecated',
      '/** @deprecated */ export interface A {\n/** Old.\n * @deprecated */\na: string;\n/** Says \\@deprecated. */\nb: string }',
      '/** @deprecated */\ninterface A {\n/** @deprecated */ a: string;\nb: string;\n}',
    ],
  ])('of %s', (_name, source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  test('of the runtime is one line', () => {
    const { entries } = surface({
      index: `export type { A } from './runtime/a.js'; export { E } from './runtime/a.js';`,
      'runtime/a': 'export class A { b(): void {} } export class E extends Error { constructor(x: A) { super(); } }',
    });
    expect(entries[0]?.names.map(runtimeLine)).toEqual([
      'type-only class A { b(): void; }',
      'class E extends Error { }',
    ]);
  });
});

describe('an entry', () => {
  test('has names by name, whatever their order in the module', () => {
    const [first] = surface({ index: 'export type B = 1; export type C = 1; export type A = 1;' }).entries;
    expect(first?.names.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  test('names what an earlier one has, and says which is exported as a whole', () => {
    const { entries } = surface({
      index: `export { a } from './a.js'; export type * from './core.js';`,
      core: `export { a } from './a.js'; export * from './b.js';`,
      a: 'export const a: number = 1;',
      b: 'export const b: number = 1; export const c: number = 1;',
    });
    expect(entries.map(({ path, whole, again, names }) => [path, whole, again, names.map(({ name }) => name)])).toEqual(
      [
        ['.', [{ path: './core', isTypeOnly: true }], [], ['a']],
        ['./core', [], [{ name: 'a', entry: '.' }], ['b', 'c']],
      ],
    );
  });

  test('shows a renamed export under the name it is exported by', () => {
    expect(shown('const a: number = 1; export { a as b };')).toBe('declare const b: number;');
  });
});

test('what signatures lead to is listed, through others too; bodies and the runtime are not', () => {
  const { behind } = surface({
    index: `import type { A } from './a.js'; import type { R } from './runtime/r.js';
      export class X { readonly #p: Private; a: A; r: R; m(): void { const local: Local = 1; } }
      interface Private {} interface Local {}`,
    a: `import { B as Renamed } from './b.js'; export interface A { b: Promise<Renamed[]> }`,
    b: 'export type B = typeof c; const c: number = 1; export type Unused = 1;',
    'runtime/r': 'export interface R {}',
  });
  expect(behind).toEqual(['A', 'B', 'c']);
});
