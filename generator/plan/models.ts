import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { directionsOf } from './directions.js';
import { discriminatedSchemas } from './discriminators.js';
import { openedEvents } from './event-data.js';
import { pascalCase } from './identifier.js';
import { nameScope } from './name-scope.js';
import type { ModelNames, PlannedModel, PlannedType } from './package-plan.js';
import { refTo } from './schema-navigation.js';

/** The exported types of a package: the spec's schemas first, then those that get a name because they have none. */
export interface ModelCatalog {
  readonly models: readonly PlannedModel[];
  readonly names: ModelNames;
  /** An exported type for a schema that a consumer will hold; named only where it would not read well in place. */
  typeOf(schema: JsonSchema, wanted: WantedType): PlannedType;
  /** An exported type for the inputs of a method. */
  addInput(schema: JsonSchemaObject, wanted: string, location: Location): string;
}

/** How a schema is used that may get a name. */
export interface WantedType {
  readonly name: string;
  readonly location: Location;
  /** What a caller passes, not what a reply brings. */
  readonly isInput?: boolean;
}

/** Names every schema of the model. `taken` are exported names that are always there. */
export function modelCatalog(model: ApiModel, taken: Iterable<string>, findings: Diagnostic[]): ModelCatalog {
  const scope = nameScope(taken, findings);
  const { sent, split } = directionsOf(model);
  const schemas = openedEvents(model, discriminatedSchemas(model));
  const output = new Map<string, string>();
  const input = new Map<string, string>();
  const models: PlannedModel[] = [];
  const add = (schema: JsonSchema, { name: wanted, location, isInput = false }: WantedType): string => {
    const name = scope.claim(pascalCase(wanted, 'Model'), location);
    models.push({ name, schema, input: isInput, ...described(schema) });
    return name;
  };
  for (const { name, location } of model.schemas) {
    const schema = schemas.get(name) ?? true;
    const exported = add(schema, { name, location, isInput: sent.has(name) });
    output.set(name, exported);
    input.set(name, split.has(name) ? add(schema, { name: `${exported}Input`, location, isInput: true }) : exported);
  }
  // A `$ref` may lead to a promoted schema too: there its exported name is its name.
  const promote = (schema: JsonSchema, wanted: WantedType): string => {
    const name = add(schema, wanted);
    output.set(name, name);
    input.set(name, name);
    return name;
  };
  return {
    models,
    names: { input, output },
    typeOf(schema, wanted) {
      if (isComposite(schema)) return { kind: 'model', name: promote(schema, wanted) };
      const items = typeof schema === 'boolean' ? undefined : schema.items;
      if (items === undefined || typeof schema === 'boolean' || !isComposite(items)) return { kind: 'schema', schema };
      const item = promote(items, { ...wanted, name: `${wanted.name}Item` });
      return { kind: 'schema', schema: { ...schema, items: refTo(item) } };
    },
    addInput: (schema, wanted, location) => add(schema, { name: wanted, location, isInput: true }),
  };
}

/** Whether a schema has members or alternatives of its own, so that a consumer would want a name for it. */
function isComposite(schema: JsonSchema): boolean {
  if (typeof schema === 'boolean' || schema.$ref !== undefined) return false;
  const parts = [schema.properties, schema.allOf, schema.oneOf, schema.anyOf];
  return parts.some((part) => part !== undefined && Object.keys(part).length > 0);
}

function described(schema: JsonSchema): { description?: string } {
  const text = typeof schema === 'boolean' ? undefined : (schema.description ?? schema.title);
  return typeof text === 'string' ? { description: text } : {};
}
