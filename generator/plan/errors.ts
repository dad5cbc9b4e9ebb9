import type { Operation } from '../model/api-model.js';
import { mediaKind } from './media-kind.js';
import type { ModelCatalog } from './models.js';
import type { PlannedErrors, PlannedType } from './package-plan.js';

/** The declared error bodies of an operation: statuses with the same body stand together. */
export function planErrors(operation: Operation, catalog: ModelCatalog, stem: string): readonly PlannedErrors[] {
  const groups = new Map<string, { statuses: string[]; body: PlannedType }>();
  const add = (status: string, body: PlannedType): void => {
    const key = JSON.stringify(body);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { statuses: [status], body });
    else group.statuses.push(status);
  };
  if (operation.envelope?.error !== undefined) {
    // A failed envelope comes with HTTP status 200.
    const { error, location } = operation.envelope;
    add('200', catalog.typeOf(error.json, { name: `${stem}Failure`, location }));
  }
  for (const { status, content, location } of operation.responses) {
    if (!/^[45]|^default$/.test(status)) continue;
    const media = content.find(({ name, schema }) => mediaKind(name) === 'json' && schema !== undefined);
    if (media?.schema !== undefined) add(status, catalog.typeOf(media.schema.json, { name: `${stem}Error`, location }));
  }
  return [...groups.values()];
}
