import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { clientOptions } from '../../../generator/plan/server-options.js';
import { planFromText } from '../../support/packages.js';

test('the options that every client has are those of the runtime', () => {
  const path = join(import.meta.dirname, '../../../templates/runtime/options.ts');
  const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const options = statements
    .filter((each) => ts.isInterfaceDeclaration(each))
    .find(({ name }) => name.text === 'ClientOptions');
  const names = (options?.members ?? []).flatMap(({ name }) => (name && ts.isIdentifier(name) ? name.text : []));
  expect([...clientOptions].sort()).toEqual(names.sort());
});

test.each(['auth', 'headers', 'constructor', '__proto__'])('a server variable is none of them: %s', (name) => {
  const { findings } = planFromText(
    `servers: [{ url: 'https://{${name}}.example', variables: { ${name}: { default: a } } }]`,
  );
  expect(findings.map((found) => found.replace(/^\S+ /, ''))).toEqual(['plan/server-variable']);
});
