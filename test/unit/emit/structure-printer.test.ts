import { Project, StructureKind, VariableDeclarationKind } from 'ts-morph';
import { expect, test } from 'vitest';
import { structurePrinter, type FileStructure } from '../../../generator/emit/structure-printer.js';

test('what is printed is what ts-morph makes a file of', () => {
  const structure: FileStructure = {
    statements: [
      {
        kind: StructureKind.ImportDeclaration,
        moduleSpecifier: './a.js',
        namedImports: [{ name: 'A', isTypeOnly: true }],
      },
      'export const one = 1;',
      {
        kind: StructureKind.Interface,
        name: 'B',
        isExported: true,
        docs: [{ description: 'Has a member.' }],
        properties: [{ name: 'c', type: 'A', hasQuestionToken: true, docs: [{ description: 'It.\n\nAnd more.' }] }],
      },
      (writer) => writer.write('export {};'),
      {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name: 'd', type: 'B', initializer: '{\n  c: [],\n}' }],
        leadingTrivia: '\n',
      },
      {
        kind: StructureKind.Class,
        name: 'E',
        ctors: [{ parameters: [{ name: 'f', type: 'string' }], statements: ['this.#f = f;'] }],
        methods: [
          { name: 'g', returnType: 'void', parameters: [{ name: 'h', initializer: '{}' }], statements: ['return;'] },
        ],
      },
    ],
  };
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  expect(structurePrinter()(structure)).toBe(project.createSourceFile('a.ts', structure).getFullText());
});
