import type { MediaType, Operation, RequestBody } from '../../model/api-model.js';
import type { Json } from '../../model/json-schema.js';
import { placeIn } from '../../model/written-place.js';
import { mediaKind } from '../../plan/media-kind.js';
import type { PlannedDescriptor } from '../../plan/package-plan.js';
import type { Places } from '../report.js';
import type { SchemaPair } from '../schema/schema-comparison.js';
import { bare, code, valueText } from '../words.js';
import { compareMediaSchemas } from './compare-media-schemas.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';

/** Compares the request body of an operation. */
export function compareBody(comparison: Comparison, pair: OperationPair): void {
  const { base, head, name, report } = pair;
  const one = base.operation.body;
  const other = head.operation.body;
  const facts = { operation: name };
  const places = { base: placeOf(base.operation), head: placeOf(head.operation) };
  if (one === undefined || other === undefined) {
    if (one !== undefined) report('body/removed', facts, places);
    if (other !== undefined) report(other.required ? 'body/added-required' : 'body/added-optional', facts, places);
    return;
  }
  const at = (key: string): Places => ({
    base: placeIn(one.location, key) ?? places.base,
    head: placeIn(other.location, key) ?? places.head,
  });
  if (!one.required && other.required) report('body/became-required', facts, at('required'));
  if (one.required && !other.required) report('body/became-optional', facts, at('required'));
  if (one.description !== other.description && [base, head].some(isDescribed))
    report('body/description-changed', facts, at('description'));
  if (!isConstant(pair, at('content'))) compareContent(comparison, pair, one, other);
}

function placeOf({ location, idLocation }: Operation) {
  return placeIn(location, 'requestBody') ?? idLocation;
}

/** Beside parameters the body is a member with words of its own. */
function isDescribed({ methods }: ComparedOperation): boolean {
  return [...methods.values()].some(({ input }) => input.kind === 'parameters');
}

/** Whether the body is sent unasked on one side or both: then nothing inside of it is to be compared. */
function isConstant({ base, head, name, report }: OperationPair, places: Places): boolean {
  const [before, after] = [base, head].map(({ methods }) => constantOf([...methods.values()][0]));
  if (before === undefined && after === undefined) return false;
  const [from, to] = [valueText(before), valueText(after)];
  if (after === undefined) report('body/no-longer-constant', { operation: name }, places);
  else if (before === undefined) report('body/became-constant', { operation: name, to }, places);
  else if (from !== to) report('body/constant-changed', { operation: name, from, to }, places);
  return true;
}

function constantOf(descriptor: PlannedDescriptor | undefined): Json | undefined {
  // A constant of a schema is JSON.
  return descriptor?.body?.constant as Json | undefined;
}

function compareContent(comparison: Comparison, pair: OperationPair, one: RequestBody, other: RequestBody): void {
  const { name, report } = pair;
  const before = new Map(one.content.map((media) => [media.name, media]));
  const after = new Map(other.content.map((media) => [media.name, media]));
  const gone = one.content.filter((media) => !after.has(media.name));
  const fresh = other.content.filter((media) => !before.has(media.name));
  const [from] = gone;
  const [to] = fresh;
  const isExchanged = gone.length === 1 && fresh.length === 1 && from !== undefined && to !== undefined;
  if (isExchanged) {
    const places = { base: from.location, head: to.location };
    report('body/media-type-changed', { operation: name, from: code(from.name), to: code(to.name) }, places);
    const [was, is] = [inputKind(from), inputKind(to)];
    if (was === is) compareMedia(comparison, pair, from, to);
    else report('body/input-changed', { operation: name, from: was, to: is }, places);
  } else {
    const [base, head] = [one, other].map(({ location }) => placeIn(location, 'content') ?? location);
    for (const media of gone) {
      const facts = { operation: name, mediaType: code(media.name) };
      report('body/media-type-removed', facts, { base: media.location, head });
    }
    for (const media of fresh) {
      const facts = { operation: name, mediaType: code(media.name) };
      report('body/media-type-added', facts, { base, head: media.location });
    }
  }
  for (const media of one.content) {
    const next = after.get(media.name);
    if (next !== undefined) compareMedia(comparison, pair, media, next);
  }
}

/** What a caller passes. */
function inputKind({ name }: MediaType): string {
  const kind = mediaKind(name);
  return kind === 'text' || kind === 'bytes' ? kind : 'a value of its schema';
}

function compareMedia(comparison: Comparison, pair: OperationPair, one: MediaType, other: MediaType): void {
  const { name, origin, report } = pair;
  for (const field of new Set([...one.encoding.keys(), ...other.encoding.keys()])) {
    if (JSON.stringify(one.encoding.get(field)) === JSON.stringify(other.encoding.get(field))) continue;
    const [base, head] = [one, other].map(({ location }) => placeIn(location, 'encoding', field) ?? location);
    report('body/encoding-changed', { operation: name, field: bare(field) }, { base, head });
  }
  const schemas: SchemaPair = {
    base: one.schema?.json ?? true,
    head: other.schema?.json ?? true,
    direction: 'request',
    subject: `the body of \`${name}\``,
    origin,
    places: { base: one.schema?.location ?? one.location, head: other.schema?.location ?? other.location },
  };
  compareMediaSchemas(comparison.schemas, { media: [one, other], schemas }, (change) => {
    report(`body/opaque-${change}`, { operation: name, mediaType: code(other.name) }, schemas.places);
  });
}
