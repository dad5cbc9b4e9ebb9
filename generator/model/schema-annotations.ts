/** Keywords that say something about the value, not which values there are. */
const annotations = new Set([
  ...['title', 'description', 'default', 'deprecated', 'examples', 'readOnly', 'writeOnly', 'externalDocs'],
]);

export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith('x-');
}

/**
 * Says of a schema itself what parts of its `allOf` do nothing but say: `allOf: [{ $ref: … }, { description: … }]` is how
 * OpenAPI 3.0, which ignores what stands beside a reference, has a description for one use of it.
 */
export function liftAnnotations(keywords: Map<string, unknown>): void {
  const parts: unknown = keywords.get('allOf');
  if (!Array.isArray(parts)) return;
  const constraining: unknown[] = [];
  for (const part of parts as readonly unknown[]) {
    const said = annotationsOf(part);
    if (said === undefined) constraining.push(part);
    // What stands beside `allOf` is nearer.
    for (const [keyword, value] of said ?? []) if (!keywords.has(keyword)) keywords.set(keyword, value);
  }
  if (constraining.length === parts.length) return;
  if (constraining.length === 0) keywords.delete('allOf');
  else keywords.set('allOf', constraining);
}

/** Undefined where the schema says which values there are. */
function annotationsOf(schema: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (schema === true) return [];
  if (typeof schema !== 'object' || schema === null) return undefined;
  const entries = Object.entries(schema);
  return entries.every(([keyword]) => isAnnotation(keyword)) ? entries : undefined;
}
