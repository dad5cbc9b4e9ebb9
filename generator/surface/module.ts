import { posix } from 'node:path';
import type { Declared, NameOf } from './declared.js';

/** A name that a module exports. */
export interface Export {
  readonly from: NameOf;
  readonly isTypeOnly: boolean;
}

/** `export * from`. */
export interface Star {
  readonly module: string;
  readonly isTypeOnly: boolean;
}

/** A module, as far as it declares, imports and exports. */
export interface Module {
  readonly path: string;
  readonly declarations: ReadonlyMap<string, readonly Declared[]>;
  /** Names of this module that another one of the package declares. */
  readonly imports: ReadonlyMap<string, NameOf>;
  readonly exports: ReadonlyMap<string, Export>;
  readonly stars: readonly Star[];
}

/** A module while it is read. */
export interface ModuleDraft extends Module {
  readonly declarations: Map<string, Declared[]>;
  readonly imports: Map<string, NameOf>;
  readonly exports: Map<string, Export>;
  readonly stars: Star[];
}

export function emptyModule(path: string): ModuleDraft {
  return { path, declarations: new Map(), imports: new Map(), exports: new Map(), stars: [] };
}

export interface DeclaredName {
  readonly name: string;
  readonly isExported: boolean;
  readonly declared: Declared;
}

export function declare(
  { name, isExported, declared }: DeclaredName,
  { path, declarations, exports }: ModuleDraft,
): void {
  const others = declarations.get(name);
  if (others === undefined) declarations.set(name, [declared]);
  else others.push(declared);
  if (isExported) exports.set(name, { from: { module: path, name }, isTypeOnly: false });
}

/** `./orders.js` seen from `src/resources/user.ts` is `src/resources/orders.ts`; `#crypto` is no module of the package. */
export function moduleNamed(specifier: string, from: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}
