import type { EntryModule } from './entry-modules.js';
import { findDeclaration } from './find-declaration.js';
import type { NameOf } from './declared.js';
import type { Export, Module } from './module.js';
import { sorted } from './canonical-type.js';
import type { SurfaceEntry, SurfaceName, WholeEntry } from './surface.js';
import { surfaceName } from './surface-name.js';

/** Declarations that an entry has in full, by module and name. */
export type Listed = Map<string, ListedName>;

export interface ListedName {
  readonly declared: NameOf;
  /** The names under which it is exported, each with the first entry that does so. */
  readonly entries: Map<string, string>;
}

interface Context {
  readonly entries: readonly EntryModule[];
  /** Of the entries before; what this one lists is added. */
  readonly listed: Listed;
  readonly modules: (path: string) => Module;
}

/** What one entry of a package exports. */
export function entryOf({ path, module }: EntryModule, { entries, listed, modules }: Context): SurfaceEntry {
  const whole: WholeEntry[] = [];
  const found = new Map<string, Export>();
  const collect = (from: string, isTypeOnly: boolean): void => {
    for (const [name, exported] of modules(from).exports) {
      // A name of the module itself wins over one of `export *`.
      if (!found.has(name)) found.set(name, { ...exported, isTypeOnly: isTypeOnly || exported.isTypeOnly });
    }
    for (const star of modules(from).stars) {
      const entry = entries.find((other) => other.module === star.module);
      if (entry === undefined) collect(star.module, isTypeOnly || star.isTypeOnly);
      else whole.push({ path: entry.path, isTypeOnly: isTypeOnly || star.isTypeOnly });
    }
  };
  collect(module, false);
  const names: SurfaceName[] = [];
  const again: { name: string; entry: string }[] = [];
  for (const [name, { from, isTypeOnly }] of sorted([...found], ([name]) => name)) {
    const declared = findDeclaration(from, modules);
    if (declared === undefined) continue;
    const known = listedName(declared, listed);
    const earlier = known.entries.get(name);
    if (earlier !== undefined) {
      again.push({ name, entry: earlier });
      continue;
    }
    known.entries.set(name, path);
    names.push(surfaceName({ declared, name, isTypeOnly, isExported: true }, modules));
  }
  return { path, whole: sorted(whole, (other) => other.path), again, names };
}

function listedName(declared: NameOf, listed: Listed): ListedName {
  const key = keyOf(declared);
  const known = listed.get(key) ?? { declared, entries: new Map<string, string>() };
  listed.set(key, known);
  return known;
}

export function keyOf({ module, name }: NameOf): string {
  return `${module}#${name}`;
}
