import type { Operation } from '../model/api-model.js';
import type { JsonSchema } from '../model/json-schema.js';
import { mediaKind } from './media-kind.js';
import type { ModelCatalog, WantedType } from './models.js';
import type { PlannedErrors, PlannedType } from './package-plan.js';

/** The declared error bodies of an operation: statuses with the same body stand together. */
export function planErrors(operation: Operation, catalog: ModelCatalog, stem: string): readonly PlannedErrors[] {
  const groups = new Map<string, { statuses: string[]; body: PlannedType }>();
  const add = (status: string, schema: JsonSchema, wanted: WantedType): void => {
    const key = JSON.stringify(schema);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { statuses: [status], body: catalog.typeOf(schema, wanted) });
    else group.statuses.push(status);
  };
  if (operation.envelope?.error !== undefined) {
    // A failed envelope comes with HTTP status 200.
    const { error, location } = operation.envelope;
    add('200', error.json, { name: `${stem}Failure`, location });
  }
  for (const { status, content, location } of operation.responses) {
    if (!/^[45]|^default$/.test(status)) continue;
    const media = content.find(({ name, schema }) => mediaKind(name) === 'json' && schema !== undefined);
    if (media?.schema === undefined) continue;
    // Of several bodies without a name, all but the first have their status in it.
    const name = groups.size === 0 ? `${stem}Error` : `${stem}Error${capitalised(status)}`;
    add(status, media.schema.json, { name, location });
  }
  return [...groups.values()];
}

/** `404`, `4XX`, `Default`. */
function capitalised(status: string): string {
  return status.charAt(0).toUpperCase() + status.slice(1);
}
