import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The packages as they are published. Throws when they have not been packed. */
export function tarballs(): readonly string[] {
  const paths = ['allex', 'allxon', 'andx'].map((api) =>
    fileURLToPath(new URL(`../../../.cache/tarballs/${api}.tgz`, import.meta.url)),
  );
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is missing: node build.mjs tarballs`);
  return paths;
}
