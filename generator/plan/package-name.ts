import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel } from '../model/api-model.js';
import { isDeviceName } from './schemes.js';

const longest = 100;

/** Whether a spec's file name can name a folder on every system and a package of a registry. */
export function isPackageName(name: string): boolean {
  return (
    /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(name) && name.length <= longest && !isDeviceName(name.replace(/\..*/, ''))
  );
}

/** The package is named after the spec's file: a name that cannot be one is refused, and never changed in silence. */
export function packageNameFindings({ name, location }: ApiModel): Diagnostic[] {
  return isPackageName(name) ? [] : [diagnostic('plan/package-name', { ...location, end: location.start }, { name })];
}
