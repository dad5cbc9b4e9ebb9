import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Import this before a package: what is missing is then said in words, not as an import that does not resolve. */
const root = new URL('../../../', import.meta.url);
const needed = ['allex', 'andx', 'allxon'].flatMap((api) => [
  { path: `generated/${api}/dist/index.js`, command: 'npm run generate && npm run build:packages' },
  { path: `node_modules/@countersign/${api}/package.json`, command: 'npm install' },
]);
const missing = needed.filter(({ path }) => !existsSync(fileURLToPath(new URL(path, root))));

if (missing.length > 0) {
  const lines = missing.map(({ path, command }) => `  ${path} is missing: ${command}`);
  throw new Error(`The generated packages are not built.\n${lines.join('\n')}`);
}
