import type { PlannedType } from '../plan/package-plan.js';
import type { Imports } from './imports.js';
import { runtimeTypes } from './type-lift.js';
import type { TypePrinter } from './type-printer.js';

/** Types in the text of a module, with the imports they need. */
export interface TypeReferences {
  type(type: PlannedType): string;
  /** A request body: bytes may be given in any form that `fetch` takes. */
  body(type: PlannedType): string;
}

/** Prints types into the module that `imports` belongs to. */
export function typeReferences(types: TypePrinter, imports: Imports): TypeReferences {
  const type = (planned: PlannedType): string => {
    const { text, names } = types.type(planned);
    for (const name of names) imports.type(runtimeTypes.has(name) ? 'runtime/body.js' : 'models.js', name);
    return text;
  };
  return {
    type,
    body: (planned) => (planned.kind === 'bytes' ? imports.type('runtime/body.js', 'BinaryBody') : type(planned)),
  };
}
