import type { Expression } from './expression.js';
import { encodeUri } from './reference/uri.js';

/** Values by name, to look through the ones that are named. */
export type Values = ReadonlyMap<string, Expression>;

/** Literal text, or an expression that stands in its place. */
export type TextPart = string | Expression;

/**
 * A text as what it is put together from, in order: `'t=' + time` is `t=` and `time`. Values that are put together
 * themselves are looked through; a text that is not put together is one part.
 */
export function textParts(expression: Expression, values: Values): readonly TextPart[] {
  const parts = split(expression, values).filter((part) => part !== '');
  return parts.reduce<readonly TextPart[]>((merged, part) => {
    const last = merged.at(-1);
    return typeof part === 'string' && typeof last === 'string'
      ? [...merged.slice(0, -1), last + part]
      : [...merged, part];
  }, []);
}

function split(expression: Expression, values: Values): readonly TextPart[] {
  switch (expression.kind) {
    case 'text':
      return [expression.value];
    case 'value': {
      const named = values.get(expression.name);
      const inner = named === undefined ? [] : split(named, values);
      return inner.length > 1 ? inner : [expression];
    }
    case 'binary':
      return expression.operator === '+' && expression.type === 'string'
        ? [...split(expression.left, values), ...split(expression.right, values)]
        : [expression];
    case 'join':
      return joined(expression.list, expression.separator, values) ?? [expression];
    case 'call':
      return splitCall(expression, values) ?? [expression];
    default:
      return [expression];
  }
}

type Call = Extract<Expression, { kind: 'call' }>;

function splitCall(call: Call, values: Values): readonly TextPart[] | undefined {
  const [first, equals, between] = call.args;
  if (first === undefined) return undefined;
  switch (call.function) {
    case 'lines':
      return first.kind === 'list' ? separated(first.items, '\n', values) : undefined;
    case 'pairs': {
      const signs = [equals, between].map((sign) => (sign === undefined || sign.kind === 'text' ? sign?.value : null));
      if (signs.includes(null)) return undefined;
      const [equal = '=', and = '&'] = signs;
      const fields = wholeMap(first, values)?.map(({ key, value }) => [`${key}${equal ?? ''}`, textOf(value)]);
      return fields?.flatMap((field, index) => (index === 0 ? field : [and ?? '', ...field]));
    }
    case 'form': {
      const fields = wholeMap(first, values)?.map(({ key, value }) => [`${encodeUri(key)}=`, inUri(textOf(value))]);
      return fields?.flatMap((field, index) => (index === 0 ? field : ['&', ...field]));
    }
    default:
      return undefined;
  }
}

function joined(list: Expression, separator: Expression | undefined, values: Values): readonly TextPart[] | undefined {
  if (list.kind !== 'list' || (separator !== undefined && separator.kind !== 'text')) return undefined;
  return separated(list.items, separator?.value ?? '', values);
}

function separated(items: readonly Expression[], separator: string, values: Values): readonly TextPart[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : [separator]), ...split(item, values)]);
}

function textOf(value: Expression): Expression {
  return value.type === 'int' ? { kind: 'toString', operand: value, type: 'string', location: value.location } : value;
}

function inUri(value: Expression): Expression {
  return { kind: 'call', function: 'uri', args: [value], type: 'string', location: value.location };
}

/** A member of a map. */
export interface Member {
  readonly key: string;
  readonly value: Expression;
}

/** The members of a map that is written out as a whole, in order. */
function wholeMap(map: Expression, values: Values): readonly Member[] | undefined {
  switch (map.kind) {
    case 'map':
      return map.entries;
    case 'value': {
      const named = values.get(map.name);
      return named && wholeMap(named, values);
    }
    case 'call': {
      const parts = map.function === 'merge' ? map.args.map((part) => wholeMap(part, values)) : [undefined];
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/** The members that a map is known to have, whatever else is in it: those that can be read from its JSON. */
export function mapEntries(map: Expression, values: Values): readonly Member[] | undefined {
  switch (map.kind) {
    case 'map':
      return map.entries;
    case 'value': {
      const named = values.get(map.name);
      return named && mapEntries(named, values);
    }
    case 'conditional': {
      const [then, otherwise] = [map.then, map.otherwise].map((branch) => mapEntries(branch, values) ?? []);
      return then?.filter((member) => otherwise?.some((other) => isSame(member, other)));
    }
    case 'call': {
      const parts = map.args.flatMap((part) => mapEntries(part, values) ?? []);
      return parts.length > 0 && ['merge', 'sorted', 'omit'].includes(map.function) ? parts : undefined;
    }
    default:
      return undefined;
  }
}

function isSame(one: Member, other: Member): boolean {
  return one.key === other.key && written(one.value) === written(other.value);
}

/** An expression without the place where it stands. */
function written(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'location' ? undefined : value));
}
