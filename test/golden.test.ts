import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceFile } from '../generator/emit/source-file.js';
import { InternalError } from '../generator/internal-error.js';
import { makePackages } from '../generator/pipeline.js';
import { shown } from './support/model.js';
import { folderTexts, recordFolder, updatesGoldens } from './support/golden-folder.js';
import { compileFaults, packageName, planFile, textsOf } from './support/packages.js';

// Each `golden/<name>.yaml` becomes the whole package in `golden/<name>/`, where `runtime.txt` names the copied files.
// `UPDATE_GOLDENS=1 npx vitest run test/golden` records what is made, to be read by a person.
// `golden/<name>.use.ts` is code of a consumer: the compiler accepts it, and each `@ts-expect-error` is one.

const folder = join(import.meta.dirname, 'golden');
const specs = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const names = specs.map(packageName);
let packages: ReadonlyMap<string, readonly SourceFile[]>;

beforeAll(async () => {
  const planned = await Promise.all(specs.map((name) => planFile(join(folder, name))));
  expect(planned.flatMap(({ diagnostics }) => diagnostics).map(shown)).toEqual([]);
  packages = await makePackages(planned.flatMap(({ plan }) => plan ?? [])).catch((error: unknown) => {
    throw error instanceof InternalError ? new Error([error.message, ...error.details].join('\n')) : error;
  });
});

function expected(name: string): ReadonlyMap<string, string> {
  const files = packages.get(name) ?? [];
  const runtime = files.filter(({ kind }) => kind === 'runtime').map(({ path }) => path);
  return new Map([...textsOf(files), ['runtime.txt', `${runtime.join('\n')}\n`]]);
}

describe.each(names)('%s', (name) => {
  test('is what was recorded', () => {
    const made = expected(name);
    if (updatesGoldens) recordFolder(join(folder, name), made);
    const recorded = folderTexts(join(folder, name));
    expect([...made.keys()].sort()).toEqual([...recorded.keys()].sort());
    for (const [path, text] of made) expect(text, path).toBe(recorded.get(path));
  });

  test('is formatted as Prettier formats', async () => {
    const style = await resolveConfig(import.meta.filename);
    for (const [path, text] of expected(name)) {
      if (!/\.(ts|json|md)$/.test(path)) continue;
      expect(await check(text, { ...style, filepath: path }), path).toBe(true);
    }
  });
});

test('consumers of the packages compile', () => {
  const uses = names.flatMap((name) => {
    const path = join(folder, `${name}.use.ts`);
    return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : [];
  });
  expect(uses.length).toBeGreaterThan(0);
  expect(compileFaults(packages, new Map(uses))).toEqual([]);
});
