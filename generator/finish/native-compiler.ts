import { createRequire } from 'node:module';
import { InstallationError } from '../installation-error.js';

/** Throws where the compiler has no program for this platform. */
export function requireNativeCompiler(): void {
  const find = createRequire(import.meta.url);
  try {
    // It looks for it beside itself.
    const beside = createRequire(find.resolve('typescript-7/package.json'));
    beside.resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`);
  } catch {
    throw new InstallationError('typescript-7');
  }
}
