import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { isReserved } from './identifier.js';

/** Names of one scope: each is given once. */
export interface NameScope {
  /** The name that was asked for, or, where that is taken, the same with the lowest free number. */
  claim(wanted: string, location: Location): string;
}

/** What the names are of: a member of a class may be any word of the language, a binding of a module may not. */
export type NameKind = 'binding' | 'member';

/** A scope in which `taken` are the names of what is always there. */
export function nameScope(taken: Iterable<string>, findings: Diagnostic[], kind: NameKind = 'binding'): NameScope {
  const owners = new Map<string, Location | undefined>();
  for (const name of taken) owners.set(name, undefined);
  return {
    claim(wanted, location) {
      const base = kind === 'binding' && isReserved(wanted) ? `${wanted}_` : wanted;
      let name = base;
      for (let number = 2; owners.has(name); number += 1) name = `${base}${number}`;
      const other = owners.get(base);
      owners.set(name, location);
      if (name !== base && other !== undefined) {
        findings.push(
          diagnostic(
            'plan/name-collision',
            location,
            { wanted: base, name },
            { related: [{ location: other, message: `'${base}' comes from here` }] },
          ),
        );
      }
      return name;
    },
  };
}
