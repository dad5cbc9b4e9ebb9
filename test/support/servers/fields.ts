/** One parameter or body field of an operation: whether it must be there, and which values it takes. */
export interface Field {
  readonly required: boolean;
  readonly takes: (value: unknown) => boolean;
}

export type Fields = Readonly<Record<string, Field>>;

type Takes = Field['takes'];

export const required = (takes: Takes): Field => ({ required: true, takes });
export const optional = (takes: Takes): Field => ({ required: false, takes });

export const text: Takes = (value) => typeof value === 'string' && value !== '';
export const number: Takes = (value) => typeof value === 'number';
export const boolean: Takes = (value) => typeof value === 'boolean';
export const integer: Takes = (value) => Number.isInteger(value);
export const object: Takes = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of a certain form; what a query can carry. */
export const matching =
  (pattern: RegExp): Takes =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

export const oneOf =
  (...letters: readonly string[]): Takes =>
  (value) =>
    typeof value === 'string' && letters.includes(value);

export const listOf =
  (takes: Takes): Takes =>
  (value) =>
    Array.isArray(value) && value.every(takes);

/** The first field that is missing or has a value of the wrong kind; undefined when all is well. */
export function firstFault(
  fields: Fields,
  values: ReadonlyMap<string, unknown>,
): { readonly field: string; readonly fault: 'missing' | 'invalid' } | undefined {
  for (const [field, { required: needed, takes }] of Object.entries(fields)) {
    const value = values.get(field);
    if (value === undefined) {
      if (needed) return { field, fault: 'missing' };
    } else if (!takes(value)) return { field, fault: 'invalid' };
  }
  return undefined;
}
