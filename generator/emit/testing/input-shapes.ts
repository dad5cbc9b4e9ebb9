import type { ApiModel } from '../../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import { mediaKind } from '../../plan/media-kind.js';
import type { PlannedDescriptor } from '../../plan/package-plan.js';
import { itemSchema, resolveSchema } from '../../plan/schema-navigation.js';
import { record, valueLiteral, verbatim, type LiteralValue } from '../encode/value-literal.js';

/** How deep the members of a parameter or form are looked at: nothing writes them deeper. */
const deepest = 3;

/** Schemas looked at for one operation: where each has all the others as members, they multiply with every level. */
const mostSchemas = 10_000;

interface Within {
  readonly model: ApiModel;
  readonly depth: number;
  readonly budget: { left: number };
}

/** What the texts of a request stand for: parameters, and the fields of a form under `body`. Text is left out. */
export function inputShapes(
  { parameters, body, variants }: PlannedDescriptor,
  model: ApiModel,
): LiteralValue | undefined {
  const shapes = new Map<string, LiteralValue>();
  const within: Within = { model, depth: 0, budget: { left: mostSchemas } };
  for (const { key, parameter } of parameters) {
    const shape = parameter.mediaType === undefined ? shapeOf(parameter.schema.json, within) : 'text';
    if (shape !== 'text') shapes.set(key, shape);
  }
  const kind = body === undefined ? undefined : mediaKind(body.mediaType);
  if (kind === 'form' || kind === 'multipart') {
    const media = body?.body.content.find(({ name }) => name === body.mediaType);
    const shape = media?.schema === undefined ? 'text' : shapeOf(media.schema.json, within);
    if (shape !== 'text' && variants.length > 0) shapes.set('body', shape);
  }
  return shapes.size === 0 ? undefined : shapes;
}

function shapeOf(schema: JsonSchema, within: Within): LiteralValue {
  const { model, depth, budget } = within;
  budget.left -= 1;
  const resolved = resolveSchema(model, schema);
  if (resolved === undefined || depth > deepest || budget.left < 0) return 'text';
  const inside = { ...within, depth: depth + 1 };
  const item = itemSchema(model, resolved);
  if (item !== undefined) return record({ items: shapeOf(item, inside) });
  const properties = propertiesOf(resolved, model, depth);
  if (properties.length > 0 || typesOf(resolved, model, depth).includes('object')) {
    const members = properties.map(([name, part]): [string, LiteralValue] => [
      name,
      memberShape(name, shapeOf(part, inside)),
    ]);
    return record({ members: new Map(members) });
  }
  const types = typesOf(resolved, model, depth).filter((type) => type !== 'null');
  if (types.length > 0 && types.every((type) => type === 'number' || type === 'integer')) return 'number';
  return types.length > 0 && types.every((type) => type === 'boolean') ? 'boolean' : 'text';
}

/** Under a name that every object has a member of, TypeScript takes a literal for any text. */
function memberShape(name: string, shape: LiteralValue): LiteralValue {
  return name in Object.prototype ? verbatim(`${valueLiteral(shape)} as const`) : shape;
}

/** Those of all parts and alternatives. */
function propertiesOf(
  schema: JsonSchemaObject,
  model: ApiModel,
  depth: number,
): readonly (readonly [string, JsonSchema])[] {
  const parts = depth > deepest ? [] : [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const others = parts.flatMap((part) => {
    const resolved = resolveSchema(model, part);
    return resolved === undefined ? [] : propertiesOf(resolved, model, depth + 1);
  });
  return [...Object.entries(schema.properties ?? {}), ...others];
}

/** The types that a value may have; where none is said, those of its literals, parts and alternatives. */
function typesOf(schema: JsonSchemaObject, model: ApiModel, depth: number): readonly string[] {
  const { type, const: constant, enum: values } = schema;
  if (type !== undefined) return [type].flat();
  const literals = constant === undefined ? values : [constant];
  if (literals !== undefined) return literals.map((value) => typeof value);
  const parts = depth > deepest ? [] : [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return parts.flatMap((part) => {
    const resolved = resolveSchema(model, part);
    return resolved === undefined ? [] : typesOf(resolved, model, depth + 1);
  });
}
