import type { Json, JsonSchema } from '../../model/json-schema.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { schemasOf } from '../side.js';
import { sampleValue } from './sample-value.js';

/** The one call that is made on both sides. */
export interface SampleCall {
  readonly base: Readonly<Record<string, unknown>>;
  readonly head: Readonly<Record<string, unknown>>;
}

interface Side {
  readonly plan: PackagePlan;
  readonly descriptor: PlannedDescriptor;
}

/**
 * The inputs of the same request on both sides: what both have gets the same value, what one has alone is left out
 * unless it is required. An optional thing more is no change of what was sent before.
 */
export function sampleCall(base: Side, head: Side): SampleCall {
  const one = inputsOf(base);
  const other = inputsOf(head);
  const pick = (own: Inputs, foreign: Inputs): Record<string, unknown> => {
    const kept = [...own].filter(([key, { required }]) => required || foreign.has(key));
    return Object.fromEntries(kept.map(([key, { value }]) => [key, sharedValue(value, foreign.get(key)?.value)]));
  };
  return { base: pick(one, other), head: pick(other, one) };
}

type Inputs = ReadonlyMap<string, { readonly value: Json; readonly required: boolean }>;

function inputsOf({ plan, descriptor }: Side): Inputs {
  const schemas = schemasOf(plan.model);
  const parameters = descriptor.parameters.map(
    ({ key, required, parameter }) =>
      [key, { value: parameterValue(parameter.schema.json, parameter.in, schemas), required }] as const,
  );
  const { body } = descriptor;
  if (body === undefined || body.constant !== undefined) return new Map(parameters);
  const media = body.body.content.find(({ name }) => name === body.mediaType);
  const value = sampleValue(media?.schema?.json ?? true, schemas);
  return new Map([...parameters, ['body', { value, required: body.body.required }]]);
}

/** A header field takes less than a query. */
function parameterValue(schema: JsonSchema, place: string, schemas: ReadonlyMap<string, JsonSchema>): Json {
  const value = sampleValue(schema, schemas);
  if (typeof value !== 'string') return value;
  return place === 'header' || place === 'cookie'
    ? value.replaceAll(/[^\x21-\x7e]/g, '').replaceAll(/["%,;\\]/g, '')
    : value;
}

/** Of two objects the members that both have: a property more is no change of what was sent before. */
function sharedValue(own: Json, foreign: Json | undefined): Json {
  if (foreign === undefined || !isObject(own) || !isObject(foreign)) return own;
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]): [string, Json][] =>
      value !== undefined && Object.hasOwn(foreign, name) ? [[name, sharedValue(value, foreign[name])]] : [],
    ),
  );
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
