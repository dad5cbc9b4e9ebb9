import type { Location } from '../../diagnostics/location.js';
import type { ErrorShape } from '../../model/extensions.js';
import { placeIn } from '../../model/written-place.js';
import { bare, code, valueText } from '../words.js';
import { compareEnvelope } from './compare-envelope.js';
import { comparePagination } from './compare-pagination.js';
import { compareRateLimit } from './compare-rate-limit.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';
import { extensionsOf } from './extension-pair.js';

/** Compares what the client does with the replies and failures of an operation. */
export function compareBehaviour(comparison: Comparison, pair: OperationPair): void {
  compareRetry(pair);
  compareStreamEnd(pair);
  compareConstants(pair);
  comparePagination(pair);
  compareRateLimit(pair);
  compareEnvelope(comparison, pair);
  compareErrors(pair);
}

function compareStreamEnd({ base, head, name, report }: OperationPair): void {
  const [from, to] = [base, head].map(({ operation }) => valueText(operation.streamEnd));
  if (from === to) return;
  const place = ({ operation }: ComparedOperation) =>
    placeIn(operation.location, 'x-event-stream', 'end') ?? operation.idLocation;
  const facts = { operation: code(name), from: from ?? '', to: to ?? '' };
  report('stream/end-changed', facts, { base: place(base), head: place(head) });
}

/** What signing expressions read as `operation.<name>`. Without `x-signing`, `name` is the id: that has its own finding. */
function compareConstants({ base, head, name, report }: OperationPair): void {
  const [before, after] = [base.operation, head.operation];
  for (const key of new Set([...before.signingConstants.keys(), ...after.signingConstants.keys()])) {
    const [one, other] = [before.signingConstants.get(key), after.signingConstants.get(key)];
    if (one === other || (key === 'name' && one === before.id && other === after.id)) continue;
    const facts = { operation: name, name: bare(key), from: valueText(one), to: valueText(other) };
    const place = (operation: typeof before) => placeIn(operation.location, 'x-signing', key) ?? operation.idLocation;
    report('signing/constant-changed', facts, { base: place(before), head: place(after) });
  }
}

function compareRetry({ base, head, name, report }: OperationPair): void {
  const one = base.operation.retry;
  const other = head.operation.retry;
  const operation = `\`${name}\``;
  const own = { base: retryPlace(base), head: retryPlace(head) };
  if (!one.safe && other.safe) report('retry/became-safe', { operation }, own);
  if (one.safe && !other.safe) report('retry/became-unsafe', { operation }, own);
  // What is said of the whole API is one finding, however many operations there are.
  const isShared = ![base, head].some(hasOwnRejections);
  const [call, places] = isShared
    ? ['a call of the API', { base: sharedPlace(base), head: sharedPlace(head) }]
    : [operation, own];
  for (const status of other.rejectedOn) {
    if (!one.rejectedOn.includes(status)) report('retry/rejection-added', { call, status: String(status) }, places);
  }
  for (const status of one.rejectedOn) {
    if (!other.rejectedOn.includes(status)) report('retry/rejection-removed', { call, status: String(status) }, places);
  }
}

/** An operation may have an `x-retry` that leaves rejections to that of the document. */
function hasOwnRejections({ operation: { location } }: ComparedOperation): boolean {
  // Where there is no such member, its place is that of what would have it.
  return placeIn(location, 'x-retry', 'rejectedOn')?.start !== placeIn(location, 'x-retry')?.start;
}

/** Of the operation; a rejection may be said of the whole document. */
function retryPlace({ operation, model }: ComparedOperation): Location {
  return placeIn(operation.location, 'x-retry') ?? placeIn(model.location, 'x-retry') ?? operation.idLocation;
}

function sharedPlace(side: ComparedOperation): Location {
  return placeIn(side.model.location, 'x-retry') ?? retryPlace(side);
}

function compareErrors(pair: OperationPair): void {
  const found = extensionsOf<ErrorShape>(pair, 'error');
  if (found === undefined) return;
  const { one, other, at, operation, report } = found;
  for (const key of ['code', 'message'] as const) {
    const [from, to] = [one?.[key], other?.[key]].map((pointer) => (pointer === undefined ? '' : code(pointer)));
    if (from === to) continue;
    const id = from === '' ? 'error/place-added' : 'error/place-changed';
    report(id, { operation, key, from: from ?? '', to: to ?? '' }, at(key));
  }
  const [was, is] = [codesOf(one), codesOf(other)];
  for (const [each, description] of is) {
    if (!was.has(each)) report('error/code-added', { operation, code: each }, at('codes'));
    else if (was.get(each) !== description) {
      report('error/code-description-changed', { operation, code: each }, at('codes'));
    }
  }
  for (const each of was.keys()) {
    if (!is.has(each)) report('error/code-removed', { operation, code: each }, at('codes'));
  }
}

/** What is said of each code. */
function codesOf(shape: ErrorShape | undefined): ReadonlyMap<string, string | undefined> {
  return new Map((shape?.codes ?? []).map(({ code: value, description }) => [valueText(value), description]));
}
