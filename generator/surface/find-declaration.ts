import type { NameOf } from './declared.js';
import type { Module } from './module.js';

/** Follows a name through imports and re-exports to the module that declares it; `undefined` for names of TypeScript's own. */
export function findDeclaration({ module: path, name }: NameOf, modules: (path: string) => Module): NameOf | undefined {
  const module = modules(path);
  if (module.declarations.has(name)) return { module: path, name };
  const imported = module.imports.get(name);
  if (imported !== undefined) return findDeclaration(imported, modules);
  const exported = module.exports.get(name);
  // An export clause without a module names what this module has, which is neither declared nor imported here.
  if (exported !== undefined && exported.from.module !== path) return findDeclaration(exported.from, modules);
  for (const star of module.stars) {
    const found = findDeclaration({ module: star.module, name }, modules);
    if (found !== undefined) return found;
  }
  return undefined;
}
