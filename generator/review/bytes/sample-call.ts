import type { Json } from '../../model/json-schema.js';
import type { PackagePlan, PlannedDescriptor } from '../../plan/package-plan.js';
import { schemasOf } from '../side.js';
import { plainSample, shared, type Sample } from './sample.js';
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
 * unless it is required.
 */
export function sampleCall(base: Side, head: Side): SampleCall {
  const one = inputsOf(base);
  const other = inputsOf(head);
  const pick = (own: Inputs, foreign: Inputs): Record<string, unknown> => {
    const kept = [...own].filter(([key, { required }]) => required || foreign.has(key));
    return Object.fromEntries(kept.map(([key, input]) => [key, valueOf(input, foreign.get(key))]));
  };
  return { base: pick(one, other), head: pick(other, one) };
}

interface Input {
  readonly sample: Sample;
  readonly required: boolean;
  /** A header field takes less text than a query or a body. */
  readonly isField: boolean;
}
type Inputs = ReadonlyMap<string, Input>;

function inputsOf({ plan, descriptor }: Side): Inputs {
  const schemas = schemasOf(plan.model);
  const parameters = descriptor.parameters.map(({ key, required, parameter }): [string, Input] => {
    const sample = sampleValue(parameter.schema.json, schemas);
    return [key, { sample, required, isField: parameter.in === 'header' || parameter.in === 'cookie' }];
  });
  const { body } = descriptor;
  if (body === undefined || body.constant !== undefined) return new Map(parameters);
  const media = body.body.content.find(({ name }) => name === body.mediaType);
  const sample = sampleValue(media?.schema?.json ?? true, schemas);
  return new Map([...parameters, ['body', { sample, required: body.body.required, isField: false }]]);
}

function valueOf({ sample, isField }: Input, foreign: Input | undefined): Json {
  const value = plainSample(foreign === undefined ? sample : shared(sample, foreign.sample));
  if (typeof value !== 'string' || !isField) return value;
  return value.replaceAll(/[^\x21-\x7e]/g, '').replaceAll(/["%,;\\]/g, '');
}
