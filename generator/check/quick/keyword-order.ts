import { hasType } from './scalars.js';

/**
 * How a keyword is violated: by schemas that it has, by single members, or as a whole, in the words of the validator's
 * parameters. `unworded` ones are left to the validator.
 */
type Kind =
  | ((argument: unknown) => Readonly<Record<string, unknown>>)
  | 'reference'
  | 'all'
  | 'any'
  | 'one'
  | 'required'
  | 'items'
  | 'properties'
  | 'others'
  | 'unworded';

const limit = (argument: unknown): Readonly<Record<string, unknown>> => ({ limit: argument });
const format = (argument: unknown): Readonly<Record<string, unknown>> => ({ format: argument });

interface Group {
  /** Of the values that the keywords speak of; none where it is all of them. */
  readonly type?: string;
  readonly keywords: Readonly<Record<string, Kind>>;
}

/** The validator takes keywords in this order, whatever that of the schema. */
const groups: readonly Group[] = [
  {
    keywords: {
      $ref: 'reference',
      const: (argument) => ({ allowedValue: argument }),
      enum: (argument) => ({ allowedValues: argument }),
      not: 'unworded',
      anyOf: 'any',
      oneOf: 'one',
      allOf: 'all',
      if: 'unworded',
    },
  },
  {
    type: 'number',
    keywords: {
      maximum: (argument) => ({ comparison: '<=', limit: argument }),
      minimum: (argument) => ({ comparison: '>=', limit: argument }),
      ...{ exclusiveMaximum: 'unworded', exclusiveMinimum: 'unworded', multipleOf: 'unworded', format },
    },
  },
  {
    type: 'string',
    keywords: { maxLength: limit, minLength: limit, pattern: (argument) => ({ pattern: argument }), format },
  },
  {
    type: 'array',
    keywords: { maxItems: limit, minItems: limit, prefixItems: 'unworded', items: 'items', uniqueItems: 'unworded' },
  },
  {
    type: 'object',
    keywords: {
      ...{ maxProperties: limit, minProperties: limit, required: 'required', propertyNames: 'unworded' },
      ...{ additionalProperties: 'others', properties: 'properties', patternProperties: 'unworded' },
      ...{ dependentRequired: 'unworded', dependentSchemas: 'unworded' },
    },
  },
];

export const kindsOfKeywords: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['type', (argument) => ({ type: argument })],
  ...groups.flatMap(({ keywords }) => Object.entries(keywords)),
]);

/** The keywords of a schema that speak of a value, in the validator's order. */
export function* applying(schema: Readonly<Record<string, unknown>>, value: unknown): Generator<string> {
  const [type, ...others]: readonly unknown[] = 'type' in schema ? [schema.type].flat() : [];
  const written = groups.map((group) => ({
    ...group,
    keywords: Object.keys(group.keywords).filter((keyword) => keyword in schema),
  }));
  // A single type is checked with the other keywords of that type, where there are any.
  const home =
    others.length === 0
      ? written.find((group) => group.type !== undefined && group.type === type && group.keywords.length > 0)
      : undefined;
  if (home === undefined && 'type' in schema) yield 'type';
  for (const group of written) {
    if (group.type === undefined || hasType(group.type, value) === 'yes') yield* group.keywords;
    else if (group === home) yield 'type';
  }
}
