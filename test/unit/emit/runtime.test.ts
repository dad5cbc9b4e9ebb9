import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { streamModules } from '../../../generator/emit/channels/stream-exports.js';
import { errorModules } from '../../../generator/emit/runtime-exports.js';
import { runtimeFiles } from '../../../generator/emit/runtime-files.js';
import type { SourceFile } from '../../../generator/emit/source-file.js';
import { runtimeExports, streamExports } from '../../../generator/plan/exported-names.js';

const templates = join(import.meta.dirname, '../../../templates');

function module(path: string, text: string): SourceFile {
  return { path: `src/${path}`, text, kind: 'typescript' };
}

test('a package has the runtime files that it reaches, byte for byte', () => {
  const files = runtimeFiles([module('a.ts', "import { valueAt } from './runtime/json-pointer.js';")]);
  expect(files.map(({ path }) => path)).toContain('src/runtime/json-pointer.ts');
  for (const { path, text, kind } of files) {
    expect(kind).toBe('runtime');
    expect(text).toBe(readFileSync(join(templates, path.replace(/^src\//, '')), 'utf8'));
  }
});

test('crypto comes in both forms, and only where something needs it', () => {
  const paths = (text: string) => runtimeFiles([module('security/a.ts', text)]).map(({ path }) => path);
  expect(paths("import { hmacSha256 } from '#crypto';")).toEqual(
    expect.arrayContaining(['src/runtime/crypto/node.ts', 'src/runtime/crypto/web.ts']),
  );
  expect(paths("import { own } from '../runtime/own.js';")).toEqual(['src/runtime/own.ts']);
});

test('every error class of the runtime is exported, and no schema takes its name', () => {
  const modules = readdirSync(join(templates, 'runtime/errors')).map(
    (name) => `errors/${name.replace(/\.ts$/, '.js')}`,
  );
  const everywhere = errorModules.map(({ module: path }) => path);
  const ofStream = streamModules.filter(({ module: path }) => !everywhere.includes(path));
  const exported = [...errorModules, ...ofStream].filter(({ module: path }) => path.startsWith('errors/'));
  expect(exported.map(({ module: path }) => path).sort()).toEqual(modules.sort());
  for (const { names } of ofStream) expect(streamExports).toEqual(expect.arrayContaining([...names]));
  for (const { module: path, names } of errorModules) {
    const text = readFileSync(join(templates, 'runtime', path.replace(/\.js$/, '.ts')), 'utf8');
    for (const name of names) {
      expect(text).toMatch(new RegExp(`export (?:abstract class|class|const|function) ${name}\\b`));
      expect(runtimeExports).toContain(name);
    }
  }
});
