import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { runtimeExports, runtimeImports } from '../../../generator/plan/exported-names.js';

const golden = join(import.meta.dirname, '../../golden');

/** The names that a module takes from the runtime. */
function importedNames(path: string): readonly string[] {
  const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !statement.moduleSpecifier.getText().includes('runtime/')) return [];
    const bindings = statement.importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
  });
}

test('whatever modules take from the runtime beside names of the spec is a name that the spec does not get', () => {
  const modules = readdirSync(golden, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /src[\\/](?:(?:operations|resources)[\\/][\w-]+|api|client|core|errors|index|models|options)\.ts$/.test(path),
  );
  const taken = new Set([...runtimeExports, ...runtimeImports]);
  const names = new Set(modules.flatMap((path) => importedNames(join(golden, path))));
  expect(names.size).toBeGreaterThan(10);
  expect([...names].filter((name) => !taken.has(name))).toEqual([]);
});
