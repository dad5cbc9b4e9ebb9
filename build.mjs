// Bundles the command: `node build.mjs`. Dependencies stay outside; only our own files become one.
import { build } from 'esbuild';

await build({
  entryPoints: ['generator/cli.ts'],
  outfile: 'dist/cli.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
});
