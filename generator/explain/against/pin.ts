import { nodesOf, type Expression } from '../../signing/expression.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import { showValue } from '../../signing/show-value.js';
import { expressionsOf } from '../scheme-parts.js';
import type { SchemeRun } from '../run-scheme.js';
import type { ReadBack } from './read-back.js';

/** A scheme some of whose values are as they were received, whatever the clock would have made of them. */
export function pin(scheme: SigningScheme, texts: ReadonlyMap<string, string>): SigningScheme {
  if (texts.size === 0) return scheme;
  const steps = scheme.steps.map((step) => {
    const text = step.kind === 'value' ? texts.get(step.value.name) : undefined;
    if (step.kind !== 'value' || text === undefined) return step;
    return { ...step, value: { ...step.value, source: literal(step.value.expression, text) } };
  });
  return { ...scheme, steps };
}

/**
 * Values that were received as another text for the same instant, such as one more digit of a second, or that have a
 * number used once in them which cannot be read back.
 */
export function pinned(run: SchemeRun, read: ReadBack): ReadonlyMap<string, string> {
  const expressions = expressionsOf(run.scheme);
  const found = [...read.values].filter(([name, text]) => {
    const expression = expressions.get(name);
    const own = run.evaluation.values.get(name);
    if (expression === undefined || own === undefined || showValue(own) === text) return false;
    if (expression.type !== 'string') return false;
    const calls = callsIn(expression, expressions);
    if (calls.has('unix_seconds_fraction') && isSameNumber(showValue(own), text)) return true;
    if ((calls.has('iso8601') || calls.has('http_date')) && Date.parse(text) === Date.parse(showValue(own)))
      return true;
    const isNonce = calls.has('uuid') || calls.has('random_hex') || calls.has('nonce_ms');
    return isNonce && read.nonce === undefined && run.input.nonce === undefined;
  });
  return new Map(found);
}

/** Functions that a value calls, itself or in the values that it names. */
export function callsIn(expression: Expression, values: ReadonlyMap<string, Expression>): ReadonlySet<string> {
  return new Set(
    nodesOf(expression).flatMap((node): readonly string[] => {
      if (node.kind === 'call') return [node.function];
      const named = node.kind === 'value' ? values.get(node.name) : undefined;
      return named === undefined ? [] : [...callsIn(named, values)];
    }),
  );
}

/** To a microsecond: more no clock gives. */
function isSameNumber(one: string, other: string): boolean {
  const isDecimal = /^\d+\.\d+$/.test(one) && /^\d+(\.\d+)?$/.test(other);
  return isDecimal && Math.abs(Number(one) - Number(other)) < 1e-6;
}

/** The text as CEL writes it. */
function literal({ type }: Expression, text: string): string {
  if (type === 'int') return text;
  return `'${[...text].map((sign) => (/[A-Za-z0-9 .:,;/+_-]/.test(sign) ? sign : escape(sign))).join('')}'`;
}

function escape(sign: string): string {
  return `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
}
