import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { SourceFile } from '../../../generator/emit/source-file.js';
import { declareRuntime } from '../../../generator/finish/declare-runtime.js';
import { finishPackages } from '../../../generator/finish/finish.js';
import { formatFiles, type FormatMemory } from '../../../generator/finish/format.js';
import { builtDeclarations, textHash } from '../../../generator/finish/runtime-declarations.js';
import { typeCheck, typeChecker } from '../../../generator/finish/type-check.js';
import { InternalError } from '../../../generator/internal-error.js';

function file(path: string, text: string, kind: SourceFile['kind'] = 'typescript'): SourceFile {
  return { path, text, kind };
}

describe('formatting', () => {
  test.each([
    { path: 'a.ts', kind: 'typescript', text: 'const a = "b"', want: "const a = 'b';\n" },
    { path: 'a.json', kind: 'json', text: '{"a":1}', want: '{ "a": 1 }\n' },
    { path: 'a.md', kind: 'markdown', text: '* a\n* b', want: '- a\n- b\n' },
    { path: 'a.ts', kind: 'runtime', text: 'const a = "b"', want: 'const a = "b"' },
    { path: 'LICENSE', kind: 'verbatim', text: 'a  b', want: 'a  b' },
  ] as const)('of $kind', async ({ path, kind, text, want }) => {
    expect(await formatFiles([file(path, text, kind)])).toEqual([file(path, want, kind)]);
  });

  test('is not done again where the text is that of before', async () => {
    const memory: FormatMemory = new Map();
    const [first] = await formatFiles([file('a.ts', 'const a = "b"')], memory);
    const [again] = await formatFiles([file('a.ts', 'const a = "b"')], memory);
    expect(again).toBe(first);
    expect(await formatFiles([file('a.ts', 'const a = "c"')], memory)).toEqual([file('a.ts', "const a = 'c';\n")]);
  });

  test('of what cannot be parsed is our fault', async () => {
    await expect(formatFiles([file('a.ts', 'const = 1')])).rejects.toThrow(InternalError);
  });
});

describe('type checking', () => {
  test('knows the modules of a package, and no other ones', () => {
    const files = [
      file('src/a.ts', "import type { B } from './b.js';\nexport const a: B = 1;\n"),
      file('src/b.ts', 'export type B = number;\n'),
    ];
    expect(typeCheck(new Map([['one', files]]))).toEqual([]);
    expect(typeCheck(new Map([['one', files.slice(0, 1)]]))).toEqual([
      "one/src/a.ts(1,24): error TS2307: Cannot find module './b.js' or its corresponding type declarations.",
    ]);
  });

  test.each([
    { flag: 'strict', text: 'export const a: string = null;', code: 'TS2322' },
    { flag: 'exactOptionalPropertyTypes', text: 'export const a: { b?: string } = { b: undefined };', code: 'TS2375' },
    {
      flag: 'noUncheckedIndexedAccess',
      text: 'export const a: (b: string[]) => string = (b) => b[0];',
      code: 'TS2322',
    },
    { flag: 'isolatedDeclarations', text: 'export const a = [1].map(String);', code: 'TS9010' },
    { flag: 'erasableSyntaxOnly', text: 'export enum A { b }', code: 'TS1294' },
  ])('is done with $flag', ({ text, code }) => {
    expect(typeCheck(new Map([['one', [file('src/a.ts', text)]]]))[0]).toContain(code);
  });
});

describe('a compiler that stays', () => {
  const texts = {
    a: "import { b } from './b.js';\nexport const a: number = b;\n",
    b: 'export const b: number = 1;\n',
    c: 'export const c: number = 1;\n',
    d: 'export const d: { length: number; e?: number } = [];\n',
  };
  const packages = (
    changed: Partial<Record<keyof typeof texts, string | undefined>> = {},
  ): ReadonlyMap<string, readonly SourceFile[]> =>
    new Map([
      [
        'one',
        Object.entries({ ...texts, ...changed }).flatMap(([name, text]) =>
          text === undefined ? [] : [file(`src/${name}.ts`, text)],
        ),
      ],
    ]);
  const checker = typeChecker();
  afterAll(() => {
    checker.end();
  });
  const faultsAfter = (changed?: Parameters<typeof packages>[0]): readonly string[] => {
    expect(checker.check(packages())).toEqual([]);
    return checker.check(packages(changed));
  };

  test('finds nothing where nothing was changed, or nothing that matters', () => {
    expect(faultsAfter()).toEqual([]);
    expect(faultsAfter({ b: '/** Said. */\nexport const b: number = 2;\n' })).toEqual([]);
    expect(faultsAfter({ d: undefined })).toEqual([]);
  });

  test.each<[string, Parameters<typeof packages>[0], string]>([
    ['in a file that was changed', { c: "export const c: number = 'c';\n" }, 'one/src/c.ts(1,14)'],
    ['in one that was not', { b: "export const b: string = 'b';\n" }, 'one/src/a.ts(2,14)'],
    ['in one whose module was never there', { a: "export { b } from './gone.js';\n" }, 'one/src/a.ts(1,19)'],
    ['in one whose module is gone', { b: undefined }, 'one/src/a.ts(1,19)'],
    ['of what is declared', { c: 'export const c = [1].map(String);\n' }, 'one/src/c.ts(1,14)'],
    [
      'of what is global',
      { b: `declare global {\n  interface Array<T> {\n    e: string;\n  }\n}\n${texts.b}` },
      'one/src/d.ts(1,14)',
    ],
  ])('finds a fault %s, as one that has just started does', (_name, changed, place) => {
    const faults = faultsAfter(changed);
    expect(faults).toEqual(typeCheck(packages(changed)));
    expect(faults[0]).toContain(place);
  });

  test('knows each of several packages', () => {
    const other = (text: string) => ['two', [file('src/a.ts', text)]] as const;
    const right = other('export const a: number = 1;\n');
    const wrong = other("export const a: number = '1';\n");
    expect(checker.check(new Map([...packages(), right]))).toEqual([]);
    expect(checker.check(new Map([...packages({ b: "export const b: string = 'b';\n" }), wrong]))).toEqual([
      "one/src/a.ts(2,14): error TS2322: Type 'string' is not assignable to type 'number'.",
      "two/src/a.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.",
    ]);
    expect(checker.check(packages())).toEqual([]);
  });

  test('says all that the compiler says, and where in UTF-16', () => {
    const text = '/* 😀 */ export const a: { b: { c: string } } = { b: { c: 1 } as { c: string | number } };\n';
    expect(checker.check(new Map([['one', [file('src/a.ts', text)]]]))).toEqual([
      [
        "one/src/a.ts(1,51): error TS2322: Type '{ c: string | number; }' is not assignable to type '{ c: string; }'.",
        "  Types of property 'c' are incompatible.",
        "    Type 'string | number' is not assignable to type 'string'.",
        "      Type 'number' is not assignable to type 'string'.",
      ].join('\n'),
    ]);
  });
});

describe('the runtime', () => {
  const runtime = (body: string) =>
    file('src/runtime/a.ts', `export function a(): number {\n  ${body}\n}\n`, 'runtime');
  const use = (type: string) =>
    file('src/use.ts', `import { a } from './runtime/a.js';\nexport const b: ${type} = a();\n`);
  const sound = runtime('return Buffer.from([1]).length;');
  const checker = typeChecker(declareRuntime([sound]));
  afterAll(() => {
    checker.end();
  });

  test('stands for what it declares', () => {
    expect(checker.check(new Map([['one', [sound, use('number')]]]))).toEqual([]);
    expect(checker.check(new Map([['one', [sound, use('string')]]]))).toEqual([
      "one/src/use.ts(2,14): error TS2322: Type 'number' is not assignable to type 'string'.",
    ]);
  });

  test('is checked where it is not as it was', () => {
    const [changed, wrong] = [runtime('return Buffer.from([2]).length;'), runtime("return 'a';")];
    expect(checker.check(new Map([['one', [changed, use('number')]]]))).toEqual([]);
    expect(checker.check(new Map([['one', [wrong, use('number')]]]))).toEqual([
      "one/src/runtime/a.ts(2,3): error TS2322: Type 'string' is not assignable to type 'number'.",
    ]);
  });

  test('declares nothing before all of it is right', () => {
    expect(() => declareRuntime([sound, { ...runtime('return null;'), path: 'src/runtime/b.ts' }])).toThrow(
      "runtime/src/runtime/b.ts(2,3): error TS2322: Type 'null' is not assignable to type 'number'.",
    );
  });

  test('was declared when the command was built, every file of it', () => {
    const folder = new URL('../../../templates/runtime/', import.meta.url);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const built = builtDeclarations();
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !(textHash(readFileSync(new URL(path, folder), 'utf8')) in built))).toEqual([]);
  });
});

test('code is checked while the rest is made', async () => {
  const files = [file('src/a.ts', 'export const a = 1'), file('README.md', '* a', 'markdown')];
  const order: string[] = [];
  const finished = await finishPackages(new Map([['one', files]]), {
    check: (packages) => {
      order.push(`checked: ${String(packages.get('one')?.map(({ path, text }) => path + text))}`);
      return [];
    },
    beside: (name) => {
      order.push(`beside: ${name}`);
      return [file('api.md', '* b', 'markdown')];
    },
  });
  expect(order).toEqual(['checked: src/a.tsexport const a = 1;\n', 'beside: one']);
  expect(finished.get('one')?.map(({ path, text }) => path + text)).toEqual([
    'src/a.tsexport const a = 1;\n',
    'README.md- a\n',
    'api.md- b\n',
  ]);
});

test('what does not compile is our fault, and says where', async () => {
  const finished = finishPackages(new Map([['one', [file('src/a.ts', 'export const a: string = 1;\n')]]]));
  await expect(finished).rejects.toThrow(InternalError);
  await expect(finished).rejects.toMatchObject({
    details: [expect.stringContaining('one/src/a.ts(1,14): error TS2322')],
  });
});
