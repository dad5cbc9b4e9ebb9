/** A JSON Schema, as far as sentences are made of it. */
interface SchemaText {
  readonly description?: unknown;
  readonly examples?: unknown;
  readonly properties?: unknown;
  readonly [keyword: string]: unknown;
}

/** The help that a schema carries: its description and its first example. */
export function describe(schema: SchemaText | undefined): string | undefined {
  const description = typeof schema?.description === 'string' ? schema.description : undefined;
  const [example] = Array.isArray(schema?.examples) ? (schema.examples as readonly unknown[]) : [];
  const sample = typeof example === 'string' ? `Such as \`${example}\`.` : undefined;
  const parts = [description, sample].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

export function keysOf(schema: SchemaText | undefined): readonly string[] {
  return isObject(schema?.properties) ? Object.keys(schema.properties) : [];
}

export function propertyOf(schema: SchemaText | undefined, key: string): SchemaText | undefined {
  const properties = schema?.properties;
  const property = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return isObject(property) ? property : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The patterns of the names that its members may have. */
export function keyPatternsOf(schema: unknown): readonly RegExp[] {
  const patterns = isObject(schema) ? schema.patternProperties : undefined;
  return isObject(patterns) ? Object.keys(patterns).map((pattern) => new RegExp(pattern, 'u')) : [];
}
