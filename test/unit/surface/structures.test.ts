import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import type { EmittedFile, ModuleStatement } from '../../../generator/emit/module.js';
import { marksDeprecated } from '../../../generator/surface/doc-marks.js';
import { structuredModule } from '../../../generator/surface/structures/structured-module.js';
import { surfaceOf } from '../../../generator/surface/surface-of.js';
import { typeTexts } from '../../../generator/surface/type-texts.js';
import { hostileTexts } from '../../support/hostile-text.js';
import { planFile, planFromText } from '../../support/packages.js';

const root = join(import.meta.dirname, '../../..');

describe('what modules were printed from', () => {
  test.each(
    ['specs', 'test/golden'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(folder, name)),
    ),
  )('of %s says the same as their text, which nobody reads then', async (path) => {
    const { plan } = await planFile(join(root, path));
    if (plan === undefined) throw new Error(`${path} has findings`);
    const files = emitPackage(plan);
    const read = new Set<string>();
    const watched = files.map((file): EmittedFile => ({
      ...file,
      get text() {
        if (file.kind === 'typescript') read.add(file.path);
        return file.text;
      },
    }));
    const parsed = surfaceOf(
      plan,
      files.map(({ path, kind, text }) => ({ path, kind, text })),
    );
    expect(surfaceOf(plan, watched)).toEqual(parsed);
    expect(read).toEqual(new Set());
  });

  test('says the same with hostile names', () => {
    const texts = [...new Set(hostileTexts)].filter((text) => !/\p{Cs}/u.test(text));
    const properties = texts.map((text) => `        ${JSON.stringify(text)}: { enum: [${JSON.stringify(text)}] }\n`);
    const { plan } = planFromText(
      `paths: {}\ncomponents:\n  schemas:\n    S:\n      type: object\n      properties:\n${properties.join('')}`,
    );
    const files = emitPackage(plan);
    const parsed = surfaceOf(
      plan,
      files.map(({ path, kind, text }) => ({ path, kind, text })),
    );
    expect(surfaceOf(plan, files)).toEqual(parsed);
  });

  const constant = { kind: StructureKind.VariableStatement, declarationKind: VariableDeclarationKind.Const } as const;
  const known: readonly ModuleStatement[] = [
    { ...constant, declarations: [{ name: 'a', type: 'A' }] },
    { kind: StructureKind.Interface, name: 'I', properties: [{ name: 'b', type: 'B' }] },
    { kind: StructureKind.Class, name: 'C', properties: [{ name: '#d', isStatic: true }] },
  ];
  const unknown: readonly (readonly [what: string, statement: ModuleStatement])[] = [
    ['text', 'export const a = 1;'],
    ['a writer', (writer) => writer.write('export const a = 1;')],
    ['a constant without a type', { ...constant, declarations: [{ name: 'a', initializer: '1' }] }],
    ['an enum', { kind: StructureKind.Enum, name: 'E' }],
    [
      'a method of an interface without its type',
      { kind: StructureKind.Interface, name: 'I', methods: [{ name: 'm' }] },
    ],
    [
      'a field that is static',
      { kind: StructureKind.Class, name: 'C', properties: [{ name: 'd', isStatic: true, type: 'D' }] },
    ],
    ['a method without its type', { kind: StructureKind.Class, name: 'C', methods: [{ name: 'm' }] }],
    [
      'a parameter that is the rest',
      {
        kind: StructureKind.Function,
        name: 'f',
        returnType: 'F',
        parameters: [{ name: 'g', isRestParameter: true, type: 'G[]' }],
      },
    ],
  ];

  test('is enough where all of it is known', () => {
    expect(structuredModule('src/a.ts', known, typeTexts())?.declarations.size).toBe(3);
  });

  test.each(unknown)('is not enough where there is %s', (_what, statement) => {
    expect(structuredModule('src/a.ts', [...known, statement], typeTexts())).toBeUndefined();
  });
});

test.each([
  ['@deprecated', true],
  ['Old.\n\n  @deprecated', true],
  ['Old.\n@deprecated Take another.', true],
  ['Old. @deprecated', true],
  ['@deprecatedly', false],
  ['Says `@deprecated`.', false],
  ['Says \\@deprecated.', false],
  ['Says x@deprecated.', false],
])('of %j is deprecated: %s', (doc, expected) => {
  expect(marksDeprecated(doc)).toBe(expected);
});
