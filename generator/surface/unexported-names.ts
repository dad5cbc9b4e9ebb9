import { sorted } from './canonical-type.js';
import { keyOf, type Listed } from './entry.js';
import { findDeclaration } from './find-declaration.js';
import type { NameOf } from './declared.js';
import type { Module } from './module.js';
import type { SurfaceName } from './surface.js';
import { isRuntime, surfaceName } from './surface-name.js';

/**
 * The declarations that signatures of listed ones lead to, directly or not, and that no entry exports. The runtime's are
 * left out: no spec changes them.
 */
export function unexportedNames(listed: Listed, modules: (path: string) => Module): readonly SurfaceName[] {
  const seen = new Set(listed.keys());
  const found: NameOf[] = [];
  const pending = [...listed.values()].map(({ declared }) => declared).filter((declared) => !isRuntime(declared));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const declared of mentionedBy(next, modules)) {
      const key = keyOf(declared);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(declared);
      pending.push(declared);
    }
  }
  return sorted(found, ({ module, name }) => `${name} ${module}`).map((declared) =>
    surfaceName({ declared, name: declared.name, isTypeOnly: false, isExported: false }, modules),
  );
}

function mentionedBy({ module, name }: NameOf, modules: (path: string) => Module): readonly NameOf[] {
  const { declarations, imports } = modules(module);
  const mentioned = (declarations.get(name) ?? []).flatMap((declaration) => [...declaration.mentioned()]);
  return mentioned.flatMap((other) => {
    const imported = imports.get(other);
    // Modules of the runtime need not be parsed for that.
    if (imported !== undefined && isRuntime(imported)) return [];
    return findDeclaration({ module, name: other }, modules) ?? [];
  });
}
