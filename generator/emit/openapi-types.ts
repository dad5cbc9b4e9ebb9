import { transformSchemaObject } from 'openapi-typescript';
import ts from 'typescript';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';

/** openapi-typescript's context, as far as its transformers read it. */
type TransformContext = Parameters<typeof transformSchemaObject>[1]['ctx'];

/** Called with the schema of every property, in the order in which its declaration is made. */
export type PropertyListener = (property: ts.PropertySignature, schema: JsonSchema) => void;

export interface SchemaTypes {
  /** The type of a schema; a `$ref` in it is still an indexed access on `components`. */
  typeNode(schema: JsonSchema, path: string, isInput: boolean): ts.TypeNode;
}

/** openapi-typescript over the given schemas, without its reader, its bundler and its printer. */
export function schemaTypes(schemas: ReadonlyMap<string, JsonSchema>, onProperty: PropertyListener): SchemaTypes {
  const context = (isInput: boolean): TransformContext => ({
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // Otherwise a property with a default is one that must be given.
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    redoc: undefined as never,
    silent: true,
    transform: (schema) => specialType(schema as JsonSchemaObject, isInput),
    transformProperty: (property, schema) => {
      onProperty(property, schema as JsonSchema);
      return property;
    },
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    // Its caller states the type of what a reference leads to; these are schemas, all of them.
    resolve: <T>(ref: string) => schemas.get(ref.replace('#/components/schemas/', '')) as T | undefined,
  });
  const contexts = { input: context(true), output: context(false) };
  return {
    typeNode: (schema, path, isInput) =>
      transformSchemaObject(schema as never, {
        path,
        ctx: isInput ? contexts.input : contexts.output,
        schema: schema as never,
      }),
  };
}

/** Types that TypeScript has and JSON Schema writes as text. */
function specialType({ type, format }: JsonSchemaObject, isInput: boolean): ts.TypeNode | undefined {
  if (type !== 'string') return undefined;
  if (format === 'binary') return ts.factory.createTypeReferenceNode(isInput ? 'BinaryBody' : 'Uint8Array');
  if (format === 'date-time' && isInput) {
    return ts.factory.createUnionTypeNode([
      ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      ts.factory.createTypeReferenceNode('Date'),
    ]);
  }
  return undefined;
}
