import type { ApiModel } from '../../model/api-model.js';
import type { Json, JsonSchema } from '../../model/json-schema.js';
import type { PackagePlan, PlannedBody, PlannedDescriptor, PlannedParameter } from '../../plan/package-plan.js';
import { valueLiteral, verbatim, type LiteralValue } from '../encode/value-literal.js';
import { exampleValue } from './example-value.js';
import { bytesName, fitExample, isWhole } from './fit-example.js';

/** Characters of a literal beyond which it shows less than it hides. */
const longest = 1500;

/**
 * What a method is called with, as TypeScript: of the spec's own examples, else made from the schemas. Empty where it
 * takes nothing; `input` where an example would be too long.
 */
export function exampleInput(descriptor: PlannedDescriptor, { model }: PackagePlan): string {
  const value = inputValue(descriptor, model);
  if (value === undefined) return '';
  const text = value === 'too long' ? '' : valueLiteral(value.literal);
  return text === '' || text.length > longest ? 'input' : text;
}

type InputValue = { readonly literal: LiteralValue } | 'too long' | undefined;

function inputValue(descriptor: PlannedDescriptor, model: ApiModel): InputValue {
  const { input, body } = descriptor;
  if (input.kind === 'none') return undefined;
  const given = body === undefined || body.constant !== undefined ? undefined : body;
  if (input.kind === 'body') {
    const literal = given && bodyValue(given, model);
    return literal === undefined ? 'too long' : { literal };
  }
  const members = new Map<string, LiteralValue | undefined>();
  for (const planned of shownParameters(descriptor)) members.set(planned.key, parameterValue(planned, model));
  if (given?.body.required === true) members.set('body', bodyValue(given, model));
  if ([...members.values()].includes(undefined)) return 'too long';
  if (members.size === 0) return undefined;
  return { literal: new Map([...members].flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))) };
}

/** Those of the first path, as the inputs choose the path; where none is needed, one that has an example of its own. */
function shownParameters(descriptor: PlannedDescriptor): readonly PlannedParameter[] {
  const { parameters } = descriptor.variants[0] ?? descriptor;
  const shown = parameters.filter(({ required }) => required);
  const telling = parameters.find(({ parameter }) => parameter.in === 'query' && parameter.example !== undefined);
  return shown.length > 0 || telling === undefined ? shown : [telling];
}

function parameterValue({ parameter }: PlannedParameter, model: ApiModel): LiteralValue | undefined {
  const { example, schema } = parameter;
  return example === undefined ? exampleValue(schema.json, model) : fitExample(example as Json, schema.json, model);
}

/** The body's own example, where it is not too long, else one of its schema. */
function bodyValue({ type, mediaType, body }: PlannedBody, model: ApiModel): LiteralValue | undefined {
  if (type.kind === 'bytes') return verbatim(bytesName);
  const media = body.content.find(({ name }) => name === mediaType);
  const schema: JsonSchema = media?.schema?.json ?? true;
  const [example] = media?.examples ?? [];
  if (type.kind === 'text') return typeof example?.value === 'string' ? example.value : '…';
  if (example !== undefined && isWhole(example.value as Json, schema, model)) {
    const literal = fitExample(example.value as Json, schema, model);
    if (valueLiteral(literal).length <= longest) return literal;
  }
  return exampleValue(schema, model);
}
