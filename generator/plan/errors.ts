import type { Operation } from '../model/api-model.js';
import { mediaKind } from './media-kind.js';
import type { ModelCatalog } from './models.js';
import type { PlannedErrorType, PlannedType } from './package-plan.js';

/** Error bodies by status; operations that declare the same ones share a type. */
export interface ErrorTypes {
  readonly types: readonly PlannedErrorType[];
  /** Name of the operation's type; absent where no error body is declared. */
  nameFor(operation: Operation, stem: string): string | undefined;
}

/** `claim` gives a free exported name. */
export function errorTypes(catalog: ModelCatalog, claim: (wanted: string, operation: Operation) => string): ErrorTypes {
  const types: PlannedErrorType[] = [];
  const known = new Map<string, string>();
  return {
    types,
    nameFor(operation, stem) {
      const bodies = errorBodies(operation, catalog, stem);
      if (bodies.size === 0) return undefined;
      const key = JSON.stringify([...bodies]);
      const shared = known.get(key);
      if (shared !== undefined) return shared;
      const name = claim(`${stem}Errors`, operation);
      types.push({ name, bodies });
      known.set(key, name);
      return name;
    },
  };
}

function errorBodies(operation: Operation, catalog: ModelCatalog, stem: string): ReadonlyMap<string, PlannedType> {
  const bodies = new Map<string, PlannedType>();
  if (operation.envelope?.error !== undefined) {
    const { error, location } = operation.envelope;
    bodies.set('2XX', catalog.typeOf(error.json, `${stem}Failure`, location));
  }
  for (const { status, content, location } of operation.responses) {
    if (!/^[45]|^default$/.test(status)) continue;
    const media = content.find(({ name, schema }) => mediaKind(name) === 'json' && schema !== undefined);
    if (media?.schema === undefined) continue;
    bodies.set(status, catalog.typeOf(media.schema.json, `${stem}Error`, location));
  }
  return bodies;
}
