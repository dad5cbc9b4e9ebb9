import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel, Operation } from '../model/api-model.js';
import type { ErrorShape } from '../model/extensions.js';
import type { JsonSchema } from '../model/json-schema.js';
import { mediaKind } from './media-kind.js';
import { pointerSuggestion } from './pointer-suggestion.js';
import { resolveSchema, schemaAt } from './schema-navigation.js';

/** Places of `x-error` that none of the declared error bodies has: a client would never find code or message. */
export function checkErrorPlaces(model: ApiModel, findings: Diagnostic[]): void {
  const bodies = new Map<ErrorShape, JsonSchema[]>();
  for (const operation of model.operations) {
    const { error } = operation;
    if (error === undefined) continue;
    const known = bodies.get(error);
    if (known === undefined) bodies.set(error, [...bodiesOf(operation)]);
    else known.push(...bodiesOf(operation));
  }
  for (const [error, schemas] of bodies) {
    // A body that is not described may have anything.
    if (schemas.length === 0 || schemas.some((schema) => isOpen(model, schema))) continue;
    for (const key of ['code', 'message'] as const) {
      const pointer = error[key];
      if (pointer === undefined || schemas.some((schema) => schemaAt(model, schema, pointer) !== undefined)) continue;
      const help = schemas
        .map((schema) => pointerSuggestion(model, schema, pointer))
        .find((each) => each !== undefined);
      findings.push(diagnostic('plan/error-place', error.location, { key, pointer }, { help }));
    }
  }
}

/** The declared bodies of errors, and of a failed envelope. */
function bodiesOf({ envelope, responses }: Operation): readonly JsonSchema[] {
  const declared = responses
    .filter(({ status }) => /^[45]|^default$/.test(status))
    .flatMap(
      ({ content }) => content.find(({ name, schema }) => mediaKind(name) === 'json' && schema !== undefined) ?? [],
    )
    .flatMap(({ schema }) => (schema === undefined ? [] : [schema.json]));
  return envelope?.error === undefined ? declared : [envelope.error.json, ...declared];
}

/** Whether the schema lists no properties, itself or in what it is made of. */
function isOpen(model: ApiModel, schema: JsonSchema): boolean {
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined) return true;
  return resolved.properties === undefined && (resolved.allOf ?? resolved.oneOf ?? resolved.anyOf) === undefined;
}
