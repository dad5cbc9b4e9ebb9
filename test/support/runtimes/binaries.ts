import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../runtimes/', import.meta.url);
const notInstalled = 'not installed: npm run test:runtimes';

/** A program of `test/runtimes/node_modules`, and why it can't run. */
export interface Binary {
  readonly path: string;
  readonly missing: () => string | undefined;
}

export function installedBinary(path: string): Binary {
  const absolute = fileURLToPath(new URL(`node_modules/${path}`, folder));
  return { path: absolute, missing: () => whyNot(absolute) };
}

/** Its package says where the program for this platform is. */
export function workerdBinary(): Binary {
  try {
    const { default: path } = createRequire(new URL('package.json', folder))('workerd') as { readonly default: string };
    return { path, missing: () => whyNot(path) };
  } catch (error) {
    const reason = isNotFound(error) ? notInstalled : String(error);
    return { path: 'workerd', missing: () => reason };
  }
}

/** `$CHROMIUM`, or the first Chromium in `$PATH`. */
export function chromiumBinary(): Binary {
  const { CHROMIUM, PATH = '' } = process.env;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const inPath = names.flatMap((name) => PATH.split(delimiter).map((path) => join(path, name)));
  const found = (CHROMIUM ? [CHROMIUM] : inPath).find((path) => whyNot(path) === undefined);
  if (found !== undefined) return { path: found, missing: () => undefined };
  return { path: 'chromium', missing: () => 'there is none: apt-get install chromium, or set CHROMIUM to its path' };
}

function whyNot(path: string): string | undefined {
  if (!existsSync(path)) return notInstalled;
  try {
    accessSync(path, constants.X_OK);
    return undefined;
  } catch {
    return `${path} is not executable: its install script has not run`;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
}
