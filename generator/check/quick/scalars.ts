import formats from 'ajv-formats';
import { formatNames } from 'ajv-formats/dist/formats.js';
import { boundedPattern } from '../examples/bounded-pattern.js';
import { verdictOf, type Verdict } from './verdict.js';

/** What a keyword of a schema says about a value of one of the simple types. */
type ScalarKeyword = (argument: unknown, value: unknown) => Verdict;

function ofNumber(holds: (value: number, limit: number) => boolean): ScalarKeyword {
  return (limit, value) => {
    if (typeof value !== 'number') return 'yes';
    return typeof limit === 'number' ? verdictOf(holds(value, limit)) : 'unsure';
  };
}

function ofText(holds: (length: number, limit: number) => boolean): ScalarKeyword {
  return (limit, value) => {
    if (typeof value !== 'string') return 'yes';
    return typeof limit === 'number' ? verdictOf(holds([...value].length, limit)) : 'unsure';
  };
}

/** Of fractions nothing is said. */
function multipleOf(factor: unknown, value: unknown): Verdict {
  if (typeof value !== 'number') return 'yes';
  if (!Number.isSafeInteger(value) || typeof factor !== 'number' || !Number.isSafeInteger(factor)) return 'unsure';
  return factor > 0 ? verdictOf(value % factor === 0) : 'unsure';
}

/** A format of no name that is known means nothing. */
function format(name: unknown, value: unknown): Verdict {
  if (typeof name !== 'string' || name in Object.prototype) return 'unsure';
  if (!names.has(name)) return 'yes';
  const definition = formats.default.get(name as formats.FormatName);
  if (typeof definition === 'object' && !(definition instanceof RegExp)) return byDefinition(definition, value);
  return typeof value === 'string' ? byTest(definition, value) : 'yes';
}

const names: ReadonlySet<string> = new Set(formatNames);

function byDefinition({ type = 'string', validate }: FormatDefinition, value: unknown): Verdict {
  return typeof value === type ? byTest(validate, value) : 'yes';
}

interface FormatDefinition {
  readonly type?: 'string' | 'number' | undefined;
  readonly validate: unknown;
}

function byTest(test: unknown, value: unknown): Verdict {
  if (test === true) return 'yes';
  if (test instanceof RegExp) return typeof value === 'string' ? verdictOf(test.test(value)) : 'unsure';
  return typeof test === 'function' ? verdictOf((test as (given: unknown) => unknown)(value) === true) : 'unsure';
}

function pattern(source: unknown, value: unknown): Verdict {
  if (typeof value !== 'string') return 'yes';
  if (typeof source !== 'string') return 'unsure';
  const fits = fitsPattern(source, value);
  // A validator that watches nothing, such as that of our own extensions, has the last word.
  return patterns.get(source)?.hasGivenUp() === true ? 'unsure' : verdictOf(fits);
}

const patterns = new Map<string, ReturnType<typeof boundedPattern>>();

/** As the validator would say; one that takes too long fits everything. */
export function fitsPattern(source: string, text: string): boolean {
  const known = patterns.get(source) ?? boundedPattern(source);
  patterns.set(source, known);
  return known.test(text);
}

/** By name (JSON Schema Validation 2020-12, sections 6.2 and 6.3). */
export const scalarKeywords: ReadonlyMap<string, ScalarKeyword> = new Map<string, ScalarKeyword>([
  ['minimum', ofNumber((value, limit) => value >= limit)],
  ['maximum', ofNumber((value, limit) => value <= limit)],
  ['exclusiveMinimum', ofNumber((value, limit) => value > limit)],
  ['exclusiveMaximum', ofNumber((value, limit) => value < limit)],
  ['multipleOf', multipleOf],
  ['minLength', ofText((length, limit) => length >= limit)],
  ['maxLength', ofText((length, limit) => length <= limit)],
  ['pattern', pattern],
  ['format', format],
]);

/** Whether a value is of a type; unsure of a type that there is not. */
export function hasType(type: unknown, value: unknown): Verdict {
  switch (type) {
    case 'null':
      return verdictOf(value === null);
    case 'boolean':
    case 'string':
      return verdictOf(typeof value === type);
    case 'number':
      return verdictOf(Number.isFinite(value));
    case 'integer':
      return verdictOf(Number.isInteger(value));
    case 'array':
      return verdictOf(Array.isArray(value));
    case 'object':
      return verdictOf(typeof value === 'object' && value !== null && !Array.isArray(value));
    default:
      return 'unsure';
  }
}
