import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import type { ApiModel } from '../model/api-model.js';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { pascalCase } from './identifier.js';
import { nameScope } from './name-scope.js';
import type { PlannedModel, PlannedType } from './package-plan.js';

/** The exported types of a package: the spec's schemas first, then those that get a name because they have none. */
export interface ModelCatalog {
  readonly models: readonly PlannedModel[];
  /** Schema name in the spec → exported type. */
  readonly names: ReadonlyMap<string, string>;
  /** An exported type for a schema that a consumer will hold; named only where it would not read well in place. */
  typeOf(schema: JsonSchema, wanted: string, location: Location): PlannedType;
  /** An exported type for the inputs of a method. */
  addInput(schema: JsonSchemaObject, wanted: string, location: Location): string;
}

/** Names every schema of the model. `taken` are exported names that are always there. */
export function modelCatalog(model: ApiModel, taken: Iterable<string>, findings: Diagnostic[]): ModelCatalog {
  const scope = nameScope(taken, findings);
  const names = new Map<string, string>();
  const models: PlannedModel[] = [];
  const add = (wanted: string, location: Location, planned: Omit<PlannedModel, 'name'>): string => {
    const name = scope.claim(pascalCase(wanted, 'Model'), location);
    models.push({ ...planned, name });
    return name;
  };
  for (const { name, schema, location } of model.schemas) {
    names.set(name, add(name, location, { schema: schema.json, input: false, ...described(schema.json) }));
  }
  // A `$ref` may lead to a promoted schema too: there its exported name is its name.
  const promote = (schema: JsonSchema, wanted: string, location: Location): string => {
    const name = add(wanted, location, { schema, input: false, ...described(schema) });
    names.set(name, name);
    return name;
  };
  return {
    models,
    names,
    typeOf(schema, wanted, location) {
      if (isComposite(schema)) {
        return { kind: 'model', name: promote(schema, wanted, location) };
      }
      const items = typeof schema === 'boolean' ? undefined : schema.items;
      if (items === undefined || typeof schema === 'boolean' || !isComposite(items)) return { kind: 'schema', schema };
      const item = promote(items, `${wanted}Item`, location);
      return { kind: 'schema', schema: { ...schema, items: { $ref: `#/components/schemas/${item}` } } };
    },
    addInput: (schema, wanted, location) => add(wanted, location, { schema, input: true, ...described(schema) }),
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
