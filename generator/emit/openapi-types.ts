import { transformSchemaObject } from 'openapi-typescript';
import ts from 'typescript';
import type { JsonSchema, JsonSchemaObject } from '../model/json-schema.js';
import { isLongInteger } from '../plan/long-integer.js';
import { propertySpelling, type PropertySpelling } from './property-spelling.js';

/** openapi-typescript's context, as far as its transformers read it. */
type TransformContext = Parameters<typeof transformSchemaObject>[1]['ctx'];

/** Called with the schema of every property, in the order in which its declaration is made. */
export type PropertyListener = (property: ts.PropertySignature, schema: JsonSchema) => void;

export interface SchemaTypes {
  /** The type of a shaped schema; a `$ref` in it is still an indexed access on `components`. */
  typeNode(schema: JsonSchema, isInput: boolean): ts.TypeNode;
}

const place = '#/components/schemas';

/** openapi-typescript for shaped schemas, without its reader, its bundler and its printer. */
export function schemaTypes(onProperty: PropertyListener): SchemaTypes {
  const spelling = propertySpelling();
  const contexts = { input: context(true, spelling, onProperty), output: context(false, spelling, onProperty) };
  return {
    typeNode: (schema, isInput) => typeNode(spelling.spelled(schema), isInput ? contexts.input : contexts.output),
  };
}

function typeNode(schema: JsonSchema, ctx: TransformContext): ts.TypeNode {
  return transformSchemaObject(schema as never, { path: place, ctx, schema: schema as never });
}

function context(isInput: boolean, spelling: PropertySpelling, onProperty: PropertyListener): TransformContext {
  const made: TransformContext = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // Otherwise a property with a default is one that must be given.
    defaultNonNullable: false,
    // The variants say themselves what they are.
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
    transform: (schema) => specialType(schema as JsonSchemaObject, isInput, (part) => typeNode(part, made)),
    transformProperty: (property, schema) => {
      const named = spelling.restored(property);
      onProperty(named, schema as JsonSchema);
      return named;
    },
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    resolve: () => undefined,
  };
  return made;
}

/** Types that TypeScript has and openapi-typescript does not make. */
function specialType(
  schema: JsonSchemaObject,
  isInput: boolean,
  typeOf: (part: JsonSchema) => ts.TypeNode,
): ts.TypeNode | undefined {
  if (isLongInteger(schema)) return longInteger(schema);
  switch (schema.type) {
    case 'string':
      return specialText(schema, isInput);
    case 'array':
      return listType(schema, typeOf);
    case 'object':
      return isClosed(schema)
        ? ts.factory.createTypeReferenceNode('Record', [keyword('String'), keyword('Never')])
        : undefined;
    default:
      return undefined;
  }
}

/** Text where a number would change it. */
function longInteger({ type }: JsonSchemaObject): ts.TypeNode {
  const isNullable = [type].flat().includes('null');
  const missing = isNullable ? [ts.factory.createLiteralTypeNode(ts.factory.createNull())] : [];
  return ts.factory.createUnionTypeNode([keyword('Number'), keyword('String'), ...missing]);
}

function specialText({ format }: JsonSchemaObject, isInput: boolean): ts.TypeNode | undefined {
  if (format === 'binary') return ts.factory.createTypeReferenceNode(isInput ? 'BinaryBody' : 'Uint8Array');
  if (format !== 'date-time' || !isInput) return undefined;
  return ts.factory.createUnionTypeNode([keyword('String'), ts.factory.createTypeReferenceNode('Date')]);
}

/** openapi-typescript takes `items: false` for no word about the items. */
function listType(schema: JsonSchemaObject, typeOf: (part: JsonSchema) => ts.TypeNode): ts.TypeNode | undefined {
  if (schema.prefixItems !== undefined) return tupleType(schema, schema.prefixItems, typeOf);
  return schema.items === false ? ts.factory.createArrayTypeNode(keyword('Never')) : undefined;
}

/** `items` describes what comes after the first ones; by default it may be anything. */
function tupleType(
  { items = true, minItems, maxItems }: JsonSchemaObject,
  first: readonly JsonSchema[],
  typeOf: (part: JsonSchema) => ts.TypeNode,
): ts.TypeNode {
  const sure = typeof minItems === 'number' ? minItems : first.length;
  const elements = first.map((part, index) =>
    index < sure ? typeOf(part) : ts.factory.createOptionalTypeNode(typeOf(part)),
  );
  const isEnd = items === false || (typeof maxItems === 'number' && maxItems <= first.length);
  const rest = isEnd ? [] : [ts.factory.createRestTypeNode(ts.factory.createArrayTypeNode(typeOf(items)))];
  return ts.factory.createTupleTypeNode([...elements, ...rest]);
}

/** An object without any member. */
export function isClosed(schema: JsonSchemaObject): boolean {
  return (
    schema.additionalProperties === false &&
    Object.keys(schema.properties ?? {}).length === 0 &&
    [schema.patternProperties, schema.allOf, schema.oneOf].every((keyword) => keyword === undefined)
  );
}

function keyword(name: 'Number' | 'String' | 'Never'): ts.TypeNode {
  return ts.factory.createKeywordTypeNode(ts.SyntaxKind[`${name}Keyword`]);
}
