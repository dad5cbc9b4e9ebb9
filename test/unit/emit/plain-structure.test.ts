import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Scope, StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import { expect, test } from 'vitest';
import { emitPackage } from '../../../generator/emit/emit.js';
import { plainStructure } from '../../../generator/emit/plain/plain-structure.js';
import { structurePrinter } from '../../../generator/emit/structure-printer.js';
import { formatFiles } from '../../../generator/finish/format.js';
import { planFile } from '../../support/packages.js';

const print = structurePrinter();

async function formatted(text: string): Promise<string | undefined> {
  const [file] = await formatFiles([{ path: 'a.ts', text, kind: 'typescript' }]);
  return file?.text;
}

const features = join(import.meta.dirname, '../../documents/features');
const specs = join(import.meta.dirname, '../../../specs');
const files = [features, specs].flatMap((folder) =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? [join(folder, name)] : [])),
);

test.each(files.map((path) => [basename(path), path]))(
  'what is printed of %s is formatted as what ts-morph prints',
  { timeout: 300_000 },
  async (_name, path) => {
    const { plan } = await planFile(path);
    const emitted = plan === undefined ? [] : emitPackage(plan);
    const counts = { plain: 0, all: 0 };
    for (const { statements = [] } of emitted) {
      for (const statement of statements) {
        if (typeof statement !== 'object' || statement.kind === StructureKind.ExportDeclaration) continue;
        counts.all += 1;
        const plain = plainStructure(statement);
        if (plain === undefined) continue;
        counts.plain += 1;
        expect(await formatted(plain)).toBe(await formatted(print({ statements: [statement] })));
      }
    }
    if (plan !== undefined) expect(counts.plain).toBeGreaterThan(counts.all / 10);
  },
);

const known: StatementStructures = {
  kind: StructureKind.Class,
  name: 'A',
  properties: [{ name: 'b', type: 'string' }],
};
const unknown: readonly StatementStructures[] = [
  { ...known, isAbstract: true },
  { ...known, properties: [{ name: 'b', type: 'string', scope: Scope.Private }] },
  { ...known, methods: [{ name: 'c', returnType: 'void', isAsync: true, statements: [] }] },
  { ...known, methods: [{ name: 'c', returnType: 'void', statements: (writer) => writer.write('return;') }] },
  { ...known, ctors: [{ parameters: [{ name: 'd', type: 'string', isRestParameter: true }], statements: [] }] },
  { kind: StructureKind.Interface, name: 'A', typeParameters: ['T'] },
  { kind: StructureKind.TypeAlias, name: 'A', type: 'string', hasDeclareKeyword: true },
  {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Let,
    declarations: [{ name: 'a', type: 'string', initializer: `''` }],
  },
];

test('what is not known is left to ts-morph', () => {
  expect(plainStructure(known)).toBeDefined();
  for (const structure of unknown) expect(plainStructure(structure)).toBeUndefined();
});
