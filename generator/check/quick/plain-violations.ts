import { formatPointer } from '../../read/pointer.js';
import { applying, kindsOfKeywords } from './keyword-order.js';
import { isObject, quickJudge, type QuickContext, type QuickJudge } from './plainly-fits.js';

/** What a value violates, as the validator says it. */
export interface PlainViolation {
  readonly keyword: string;
  /** A JSON Pointer into the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What stands at the keyword, and the schema around it. */
  readonly schema: unknown;
  readonly parentSchema: object;
}

/**
 * All that a value violates of a schema, in the validator's order: nothing where it fits, and `undefined` where the
 * validator has to say. Most values that do not fit lack something, and no schema has to be compiled to see that.
 */
export function plainViolations(
  schema: unknown,
  value: unknown,
  context: QuickContext,
): readonly PlainViolation[] | undefined {
  const found: PlainViolation[] = [];
  const place = { judge: quickJudge(context), context, path: '', depth: 0 };
  for (const each of violationsOf(schema, value, place)) {
    if (each === 'unsure') return undefined;
    found.push(each);
  }
  return found;
}

type Found = Generator<PlainViolation | 'unsure', void, undefined>;

interface Place {
  readonly judge: QuickJudge;
  readonly context: QuickContext;
  /** A JSON Pointer. */
  readonly path: string;
  readonly depth: number;
}

/** Schemas inside schemas. */
const deepest = 100;

function* violationsOf(schema: unknown, value: unknown, outer: Place): Found {
  const place = { ...outer, depth: outer.depth + 1 };
  const verdict = place.judge.fits(schema, value);
  if (verdict === 'yes') return;
  // The validator knows no member `__proto__`.
  const isEasy = verdict === 'no' && isObject(schema) && !(isObject(value) && Object.hasOwn(value, '__proto__'));
  if (!isEasy || place.depth > deepest) return yield 'unsure';
  const others = Object.keys(schema).filter((keyword) => !kindsOfKeywords.has(keyword));
  if (others.some((keyword) => place.judge.holds(schema, keyword, value) !== 'yes')) return yield 'unsure';
  for (const keyword of applying(schema, value)) {
    const holds = place.judge.holds(schema, keyword, value);
    if (holds === 'unsure') yield holds;
    if (holds === 'no') yield* violationsAt(keyword, { schema, value, place });
  }
}

interface Violated {
  readonly schema: Record<string, unknown>;
  readonly value: unknown;
  readonly place: Place;
}

function* violationsAt(keyword: string, violated: Violated): Found {
  const { schema, value, place } = violated;
  const argument = schema[keyword];
  const violation = (params: PlainViolation['params']): PlainViolation => {
    return { keyword, instancePath: place.path, params, schema: argument, parentSchema: schema };
  };
  const wording = kindsOfKeywords.get(keyword);
  if (typeof wording === 'function') return yield violation(wording(argument));
  switch (wording) {
    case 'reference':
      return yield* violationsOf(place.context.resolve(String(argument)), value, place);
    case 'all':
      for (const part of listOf(argument)) yield* violationsOf(part, value, place);
      return;
    case 'any':
      for (const part of listOf(argument)) yield* violationsOf(part, value, place);
      return yield violation({});
    case 'one': {
      const passing: number[] = [];
      for (const [index, part] of listOf(argument).entries()) {
        if (passing.length > 1) break;
        if (place.judge.fits(part, value) === 'yes') passing.push(index);
        else yield* violationsOf(part, value, place);
      }
      return yield violation({ passingSchemas: passing.length > 1 ? passing : null });
    }
    case 'required':
      for (const name of listOf(argument)) {
        if (!Object.hasOwn(membersOf(value), String(name))) yield violation({ missingProperty: name });
      }
      return;
    case 'items':
      if ('prefixItems' in schema) return yield 'unsure';
      for (const [index, item] of listOf(value).entries()) yield* violationsOf(argument, item, below(place, index));
      return;
    case 'properties':
      for (const [name, part] of Object.entries(membersOf(argument))) {
        if (Object.hasOwn(membersOf(value), name)) {
          yield* violationsOf(part, membersOf(value)[name], below(place, name));
        }
      }
      return;
    case 'others':
      if ('patternProperties' in schema) return yield 'unsure';
      for (const [name, member] of Object.entries(membersOf(value))) {
        if (Object.hasOwn(membersOf(schema.properties), name)) continue;
        if (argument === false) yield violation({ additionalProperty: name });
        else yield* violationsOf(argument, member, below(place, name));
      }
      return;
    case 'unworded':
    case undefined:
      return yield 'unsure';
    default:
      return wording satisfies never;
  }
}

function below(place: Place, segment: string | number): Place {
  return { ...place, path: place.path + formatPointer([String(segment)]) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function membersOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
