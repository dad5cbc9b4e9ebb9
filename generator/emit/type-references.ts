import type { PlannedType } from '../plan/package-plan.js';
import type { Imports } from './imports.js';
import { runtimeTypes } from './type-lift.js';
import type { PrintedType } from './printed-type.js';
import type { TypePrinter } from './type-printer.js';

/** Types in the text of a module, with the imports they need. */
export interface TypeReferences {
  /** Of what a reply brings. */
  type(type: PlannedType): string;
  /** Of what a caller passes: bytes may be given in any form that `fetch` takes. */
  body(type: PlannedType): string;
}

/** Prints types into the module that `imports` belongs to. */
export function typeReferences(types: TypePrinter, imports: Imports): TypeReferences {
  const mention = ({ text, names }: PrintedType): string => {
    for (const name of names) imports.type(runtimeTypes.has(name) ? 'runtime/body.js' : 'models.js', name);
    return text;
  };
  return {
    type: (planned) => mention(types.type(planned, false)),
    body: (planned) => mention(types.type(planned, true)),
  };
}
