import { fitsPattern, hasType, scalarKeywords } from './scalars.js';
import { every, one, opposite, some, verdictOf, type Verdict } from './verdict.js';

/** What a schema refers to. */
export interface QuickContext {
  /** The schema that a reference means; nothing where it is not known. */
  readonly resolve: (ref: string) => unknown;
  /** Keywords that mean nothing here, besides annotations. */
  readonly ignored?: ReadonlySet<string>;
}

/** Schemas that are looked at for one value: more of them are not easy. */
const mostSteps = 20_000;

/** Calls inside calls. */
const deepest = 200;

/**
 * Whether a value fits a JSON Schema (2020-12) so plainly that no validator is needed. It takes a validator a
 * millisecond to compile a schema, and most values fit theirs. Where the answer is not `true`, the validator decides.
 */
export function plainlyFits(schema: unknown, value: unknown, context: QuickContext): boolean {
  return quickJudge(context).fits(schema, value) === 'yes';
}

/** Judges as far as that is easy, until it has looked at so many schemas that it is not. */
export interface QuickJudge {
  readonly fits: (schema: unknown, value: unknown) => Verdict;
  /** What a single keyword of a schema says. */
  readonly holds: (schema: Record<string, unknown>, keyword: string, value: unknown) => Verdict;
}

export function quickJudge(context: QuickContext): QuickJudge {
  let steps = 0;
  let depth = 0;
  const fits = (part: unknown, inner: unknown): Verdict => {
    if (typeof part === 'boolean') return verdictOf(part);
    steps += 1;
    if (!isObject(part) || steps > mostSteps || depth > deepest) return 'unsure';
    depth += 1;
    const verdict = every(Object.keys(part), (keyword) => holds(part, keyword, inner));
    depth -= 1;
    return verdict;
  };

  const holds = (part: Record<string, unknown>, keyword: string, inner: unknown): Verdict => {
    const scalar = scalarKeywords.get(keyword);
    if (context.ignored?.has(keyword) === true || annotations.has(keyword)) return 'yes';
    const argument = part[keyword];
    return scalar === undefined ? judge({ keyword, argument, value: inner, schema: part }) : scalar(argument, inner);
  };

  const judge = ({ keyword, argument, value: inner, schema: around }: Assertion): Verdict => {
    switch (keyword) {
      case '$ref':
        return typeof argument === 'string' ? fits(context.resolve(argument), inner) : 'unsure';
      case 'type':
        return some(Array.isArray(argument) ? argument : [argument], (type) => hasType(type, inner));
      case 'const':
        return sameValue(argument, inner);
      case 'enum':
        return Array.isArray(argument) ? some(argument, (each) => sameValue(each, inner)) : 'unsure';
      case 'allOf':
        return Array.isArray(argument) ? every(argument, (part) => fits(part, inner)) : 'unsure';
      case 'anyOf':
        return Array.isArray(argument) ? some(argument, (part) => fits(part, inner)) : 'unsure';
      case 'oneOf':
        return Array.isArray(argument) ? one(argument, (part) => fits(part, inner)) : 'unsure';
      case 'if': {
        const condition = fits(argument, inner);
        if (condition === 'unsure') return 'unsure';
        return fits((condition === 'yes' ? around.then : around.else) ?? true, inner);
      }
      case 'then':
      case 'else':
        return 'yes';
      case 'not':
        return opposite(fits(argument, inner));
      default:
        if (listKeywords.has(keyword))
          return Array.isArray(inner) ? ofList(keyword, argument, { value: inner, schema: around }) : 'yes';
        if (!objectKeywords.has(keyword)) return 'unsure';
        return isObject(inner) ? ofObject(keyword, argument, { value: inner, schema: around }) : 'yes';
    }
  };

  const ofList = (
    keyword: string,
    argument: unknown,
    { value: list, schema: around }: Around<readonly unknown[]>,
  ): Verdict => {
    switch (keyword) {
      case 'items':
        // Beside `prefixItems`, it speaks of the others only.
        return every(list.slice(prefixOf(around).length), (item) => fits(argument, item));
      case 'prefixItems':
        return every(list.slice(0, prefixOf(around).length).entries(), ([index, item]) =>
          fits(prefixOf(around)[index], item),
        );
      case 'minItems':
        return typeof argument === 'number' ? verdictOf(list.length >= argument) : 'unsure';
      case 'maxItems':
        return typeof argument === 'number' ? verdictOf(list.length <= argument) : 'unsure';
      default:
        return argument === true && list.length > 1 ? distinct(list) : 'yes';
    }
  };

  const ofObject = (
    keyword: string,
    argument: unknown,
    { value: object, schema: around }: Around<Record<string, unknown>>,
  ): Verdict => {
    const names = Object.keys(object);
    switch (keyword) {
      case 'required':
        if (!Array.isArray(argument)) return 'unsure';
        return every(argument, (name) =>
          typeof name === 'string' ? verdictOf(Object.hasOwn(object, name)) : 'unsure',
        );
      case 'properties':
        if (!isObject(argument)) return 'unsure';
        return every(names, (name) => (Object.hasOwn(argument, name) ? fits(argument[name], object[name]) : 'yes'));
      case 'additionalProperties': {
        const declared = around.properties ?? {};
        if (!isObject(declared)) return 'unsure';
        const isDeclared = (name: string): boolean =>
          Object.hasOwn(declared, name) || patternsFor(around, name).length > 0;
        return every(names, (name) => (isDeclared(name) ? 'yes' : fits(argument, object[name])));
      }
      case 'patternProperties':
        return every(names, (name) =>
          every(patternsFor(around, name), (pattern) => fits(isObject(argument) && argument[pattern], object[name])),
        );
      case 'dependentRequired':
      case 'dependentSchemas':
        if (!isObject(argument)) return 'unsure';
        return every(Object.keys(argument), (name) => {
          if (!Object.hasOwn(object, name)) return 'yes';
          return fits(keyword === 'dependentSchemas' ? argument[name] : { required: argument[name] }, object);
        });
      case 'propertyNames':
        return every(names, (name) => fits(argument, name));
      case 'minProperties':
        return typeof argument === 'number' ? verdictOf(names.length >= argument) : 'unsure';
      default:
        return typeof argument === 'number' ? verdictOf(names.length <= argument) : 'unsure';
    }
  };

  return { fits, holds };
}

interface Around<Value> {
  readonly value: Value;
  readonly schema: Record<string, unknown>;
}

interface Assertion {
  readonly keyword: string;
  readonly argument: unknown;
  readonly value: unknown;
  readonly schema: Record<string, unknown>;
}

const listKeywords = new Set(['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems']);

const objectKeywords = new Set([
  ...['required', 'properties', 'additionalProperties', 'patternProperties'],
  ...['dependentRequired', 'dependentSchemas', 'propertyNames', 'minProperties', 'maxProperties'],
]);

/** They say nothing about a value, or hold schemas for `$ref`. */
const annotations = new Set([
  ...['$schema', '$id', '$comment', '$defs', 'definitions', 'title', 'description'],
  ...['default', 'examples', 'deprecated'],
]);

function prefixOf({ prefixItems }: Record<string, unknown>): readonly unknown[] {
  return Array.isArray(prefixItems) ? prefixItems : [];
}

/** The keys of `patternProperties` that a name fits. */
function patternsFor({ patternProperties }: Record<string, unknown>, name: string): readonly string[] {
  return isObject(patternProperties)
    ? Object.keys(patternProperties).filter((source) => fitsPattern(source, name))
    : [];
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function distinct(list: readonly unknown[]): Verdict {
  if (list.some((item) => typeof item === 'object' && item !== null)) return 'unsure';
  return verdictOf(new Set(list).size === list.length);
}

/** Of lists and objects nothing is said. */
function sameValue(wanted: unknown, value: unknown): Verdict {
  if (wanted === value) return 'yes';
  const isPlain = [wanted, value].some((each) => typeof each !== 'object' || each === null);
  return isPlain ? 'no' : 'unsure';
}
