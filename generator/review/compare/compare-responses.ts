import type { MediaType, Operation, Response } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import { mediaKind } from '../../plan/media-kind.js';
import type { PlannedDescriptor, PlannedType } from '../../plan/package-plan.js';
import type { Places } from '../report.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import type { SchemaPair } from '../schema/schema-comparison.js';
import { bare, code } from '../words.js';
import { compareHeaders } from './compare-headers.js';
import { compareMediaSchemas } from './compare-media-schemas.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';
import { errorRule } from './error-rule.js';
import { pairMethods } from './pair-methods.js';
import { pairResponses } from './pair-responses.js';
import { responsePlace, responseText } from './shared-parts.js';
import { streamedItem } from './streamed-item.js';

/** Compares the responses of an operation. */
export function compareResponses(comparison: Comparison, pair: OperationPair): void {
  const { base, head, name, report } = pair;
  const { paired, removed, added } = pairResponses(base.operation, head.operation);
  const places = { base: listPlace(base.operation), head: listPlace(head.operation) };
  const isSameResult = resultTypes(base) === resultTypes(head);
  for (const response of removed) {
    const id = !isSuccess(response)
      ? errorRule('removed', response, base)
      : isSameResult
        ? 'response/success-status-removed'
        : 'response/success-removed';
    report(id, { operation: name, status: bare(response.status) }, { ...places, base: response.location });
  }
  for (const response of added) {
    const id = !isSuccess(response)
      ? errorRule('added', response, head)
      : isSameResult
        ? 'response/success-status-added'
        : 'response/success-added';
    report(id, { operation: name, status: bare(response.status) }, { ...places, head: response.location });
  }
  for (const [one, other] of paired) compareOne(comparison, pair, one, other);
  compareResults(pair);
}

function listPlace({ location, idLocation }: Operation) {
  return placeIn(location, 'responses') ?? idLocation;
}

/** The types of the results of all methods, for comparison. */
function resultTypes({ methods }: ComparedOperation): string {
  const types = [...methods.values()].flatMap(({ output }) => (output.kind === 'union' ? output.members : [output]));
  return JSON.stringify([...new Set(types.map((type) => JSON.stringify(type)))].sort());
}

function isSuccess({ status }: Response): boolean {
  return status.startsWith('2');
}

function compareOne(comparison: Comparison, pair: OperationPair, one: Response, other: Response): void {
  const { name, report } = pair;
  const facts = { operation: name, status: bare(other.status), response: responseText(pair, one, other) };
  const at = (key: string): Places => ({
    base: placeIn(one.location, key) ?? responsePlace(pair.base, one),
    head: placeIn(other.location, key) ?? responsePlace(pair.head, other),
  });
  if (one.status !== other.status) {
    const changed = { operation: name, from: bare(one.status), to: bare(other.status) };
    report('response/success-status-changed', changed, { base: one.location, head: other.location });
  }
  if (one.description !== other.description) report('response/description-changed', facts, at('description'));
  compareHeaders(facts.response, { one, other, at, report, schemas: comparison.schemas, origin: pair.origin });
  if (one.content.length === 0 || other.content.length === 0) {
    const isErrorMore = errorRule('added', other, pair.head) === 'response/error-added';
    const isErrorLess = errorRule('removed', one, pair.base) === 'response/error-removed';
    if (other.content.length > 0)
      report(isErrorMore ? 'response/error-added' : 'response/content-added', facts, at('content'));
    if (one.content.length > 0)
      report(isErrorLess ? 'response/error-removed' : 'response/content-removed', facts, at('content'));
    return;
  }
  compareContent(comparison, pair, one, other);
}

function compareContent(comparison: Comparison, pair: OperationPair, one: Response, other: Response): void {
  const response = responseText(pair, one, other);
  const [base, head] = [one, other].map(({ location }) => placeIn(location, 'content') ?? location);
  const after = new Map(other.content.map((media) => [media.name, media]));
  const before = new Set(one.content.map(({ name }) => name));
  const gone = one.content.filter(({ name }) => !after.has(name));
  const fresh = other.content.filter(({ name }) => !before.has(name));
  for (const media of gone) {
    const places = { base: media.location, head };
    pair.report('response/media-type-removed', { response, mediaType: code(media.name) }, places);
  }
  for (const media of fresh) {
    const places = { base, head: media.location };
    pair.report('response/media-type-added', { response, mediaType: code(media.name) }, places);
  }
  if (isSuccess(other)) compareOrder({ one, other, response }, pair.report);
  const [from] = gone;
  const [to] = fresh;
  if (from && to && gone.length === 1 && fresh.length === 1 && mediaKind(from.name) === mediaKind(to.name)) {
    compareMedia(comparison, pair, { one: from, other: to, response });
  }
  for (const media of one.content) {
    const next = after.get(media.name);
    if (next !== undefined) compareMedia(comparison, pair, { one: media, other: next, response });
  }
}

/** Of the media types that stay: `Accept` has them in the order of the spec. */
function compareOrder(
  { one, other, response }: { readonly one: Response; readonly other: Response; readonly response: string },
  report: OperationPair['report'],
): void {
  const shared = (from: Response, { content }: Response): string[] =>
    from.content.flatMap(({ name }) => (content.some((media) => media.name === name) ? [code(name)] : []));
  const [from, to] = [shared(one, other), shared(other, one)].map((names) => names.join(', '));
  if (from === undefined || to === undefined || from === to) return;
  const at = ({ location }: Response) => placeIn(location, 'content') ?? location;
  report('response/media-types-reordered', { response, from, to }, { base: at(one), head: at(other) });
}

interface MediaPair {
  readonly one: MediaType;
  readonly other: MediaType;
  readonly response: string;
}

function compareMedia(
  { schemas }: Comparison,
  { base, head, origin, report }: OperationPair,
  { one, other, response }: MediaPair,
): void {
  const [was, is] = [streamedItem(base, one), streamedItem(head, other)];
  const pair: SchemaPair = {
    base: was ?? (one.itemSchema ?? one.schema)?.json ?? true,
    head: is ?? (other.itemSchema ?? other.schema)?.json ?? true,
    direction: 'response',
    subject: `the ${response}`,
    origin,
    places: {
      base: (one.itemSchema ?? one.schema)?.location ?? one.location,
      head: (other.itemSchema ?? other.schema)?.location ?? other.location,
    },
  };
  if (was !== undefined && is !== undefined) {
    compareSchemas(schemas, pair);
    return;
  }
  compareMediaSchemas(schemas, { media: [one, other], schemas: pair }, (change) => {
    report(`response/opaque-${change}`, { response, mediaType: code(other.name) }, pair.places);
  });
}

/** Whether results are JSON, text, bytes or a stream of items. */
function compareResults({ base, head, report }: OperationPair): void {
  const { paired } = pairMethods(base.methods, head.methods);
  for (const [was, method] of paired) {
    const [from, to] = [base.methods.get(was), head.methods.get(method)].map((descriptor) => resultText(descriptor));
    if (from === undefined || to === undefined || from === to) continue;
    const places = { base: listPlace(base.operation), head: listPlace(head.operation) };
    report('response/result-changed', { method: bare(method), from, to }, places);
  }
}

/** Nothing where there is no result: that is said of the response. */
function resultText(descriptor: PlannedDescriptor | undefined): string | undefined {
  if (descriptor === undefined) return undefined;
  const { output, stream } = descriptor;
  if (stream !== undefined) return stream.isData ? 'a stream of `ServerSentEvent`' : 'a stream of items';
  const members = output.kind === 'union' ? output.members : [output];
  const kinds = members.filter(({ kind }) => kind !== 'none').map(kindText);
  return kinds.length === 0 ? undefined : [...new Set(kinds)].sort().join(' or ');
}

/** Text in JSON is text to the consumer. */
function kindText(type: PlannedType): string {
  if (type.kind === 'text' || type.kind === 'bytes') return type.kind;
  const isText = type.kind === 'schema' && typeof type.schema === 'object' && type.schema.type === 'string';
  return isText ? 'text' : 'JSON';
}
