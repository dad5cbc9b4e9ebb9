import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const apis = ['allex', 'allxon', 'andx'];

/** Paths of the specs. */
export const threeSpecs: readonly string[] = apis.map((api) => resolve(`specs/${api}.yaml`));

/** The configuration by which openapi-typescript takes all of them in one run: the path of the file. */
export function threeSpecsForRedocly(folder: string): string {
  const entries = apis.map((api) => [
    api,
    { root: resolve(`specs/${api}.yaml`), 'x-openapi-ts': { output: join(folder, `${api}.d.ts`) } },
  ]);
  const path = join(folder, 'redocly.yaml');
  writeFileSync(path, JSON.stringify({ apis: Object.fromEntries(entries) as unknown }));
  return path;
}
