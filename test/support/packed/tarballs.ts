import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../.cache/tarballs');

/** The generated packages that are published. */
export const publishedApis = ['allex', 'allxon', 'andx'] as const;

export type PublishedApi = (typeof publishedApis)[number];

/** The tarball of a package as `npm publish` would send it. Packing is slow: `build.mjs` does it before the tests. */
export function tarballOf(name: PublishedApi | 'countersign'): string {
  const path = join(folder, `${name}.tgz`);
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build:tarballs`);
  return path;
}
