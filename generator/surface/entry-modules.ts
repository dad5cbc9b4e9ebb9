import type { SourceFile } from '../emit/source-file.js';
import { InternalError } from '../internal-error.js';

/** A key of the package's `exports` that leads to a module. */
export interface EntryModule {
  /** `.`, `./core`. */
  readonly path: string;
  /** `src/core.ts`. */
  readonly module: string;
}

/** The entries of a package, in the order of `exports` in its `package.json`. */
export function entryModules(files: readonly SourceFile[]): readonly EntryModule[] {
  const manifest = files.find(({ path }) => path === 'package.json');
  if (manifest === undefined) throw new InternalError('the package has no package.json', []);
  const { exports } = JSON.parse(manifest.text) as { exports: Readonly<Record<string, unknown>> };
  return Object.entries(exports).flatMap(([path, target]) => {
    const types = typeof target === 'object' && target !== null && 'types' in target ? target.types : undefined;
    if (typeof types !== 'string') return [];
    return [{ path, module: types.replace(/^\.\/dist\//, 'src/').replace(/\.d\.ts$/, '.ts') }];
  });
}
