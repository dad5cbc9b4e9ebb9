import { join } from 'node:path';
import { toolFolder } from '../tool-folder.js';

/**
 * The default export of a module in TypeScript or JavaScript, read anew each time. `countersign` is this tool itself,
 * also where the project has not installed it.
 *
 * @throws Whatever the module throws, or a syntax error.
 */
export async function loadModule(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const alias = { countersign: join(toolFolder(), 'dist/config.js') };
  const jiti = createJiti(import.meta.url, { alias, fsCache: false, moduleCache: false });
  return jiti.import(path, { default: true });
}
