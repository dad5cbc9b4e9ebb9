import type { NameOf } from './declared.js';
import type { Module } from './module.js';
import type { SurfaceName } from './surface.js';
import { InternalError } from '../internal-error.js';

export interface NameToShow {
  readonly declared: NameOf;
  /** As exported. */
  readonly name: string;
  readonly isTypeOnly: boolean;
  readonly isExported: boolean;
}

/** A declaration with its signature. */
export function surfaceName(
  { declared, name, isTypeOnly, isExported }: NameToShow,
  modules: (path: string) => Module,
): SurfaceName {
  const [first] = modules(declared.module).declarations.get(declared.name) ?? [];
  if (first === undefined) throw new InternalError(`${declared.module} does not declare ${declared.name}`, []);
  return {
    name,
    signature: first.signature({
      name,
      // Errors of the runtime are there to be caught.
      isConstructible: isExported && !isTypeOnly && !isRuntime(declared),
    }),
    isRuntime: isRuntime(declared),
    isTypeOnly,
  };
}

/** Whether a declaration comes with the generator. */
export function isRuntime({ module }: NameOf): boolean {
  return module.startsWith('src/runtime/');
}
