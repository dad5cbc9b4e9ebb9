import type { Location } from '../../diagnostics/location.js';
import type { Envelope, ErrorShape, RateLimit } from '../../model/extensions.js';
import { placeIn } from '../../model/written-place.js';
import type { Places, Report } from '../report.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import { bare, code, valueText } from '../words.js';
import { comparePagination } from './compare-pagination.js';
import type { ComparedOperation, Comparison, OperationPair } from './context.js';

/** Compares what the client does with the replies and failures of an operation. */
export function compareBehaviour(comparison: Comparison, pair: OperationPair): void {
  compareRetry(pair);
  compareStreamEnd(pair);
  compareConstants(pair);
  comparePagination(pair);
  for (const compare of [compareRateLimit, compareEnvelope, compareErrors]) compare(comparison, pair);
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
  const places = { base: retryPlace(base), head: retryPlace(head) };
  const operation = `\`${name}\``;
  if (!one.safe && other.safe) report('retry/became-safe', { operation }, places);
  if (one.safe && !other.safe) report('retry/became-unsafe', { operation }, places);
  for (const status of other.rejectedOn) {
    if (!one.rejectedOn.includes(status))
      report('retry/rejection-added', { operation, status: String(status) }, places);
  }
  for (const status of one.rejectedOn) {
    if (!other.rejectedOn.includes(status))
      report('retry/rejection-removed', { operation, status: String(status) }, places);
  }
}

/** Of the operation; a rejection may be said of the whole document. */
function retryPlace({ operation, model }: ComparedOperation): Location {
  return placeIn(operation.location, 'x-retry') ?? placeIn(model.location, 'x-retry') ?? operation.idLocation;
}

/** What an operation has of the whole API is said of the API, and reached from every operation. */
interface Shared<Value> {
  readonly report: Report;
  readonly operation: string;
  readonly one: Value | undefined;
  readonly other: Value | undefined;
  /** Of a member of the extension. */
  readonly at: (...path: readonly string[]) => Places;
}

const extensions = { envelope: 'x-envelope', error: 'x-error', rateLimit: 'x-rate-limit' } as const;

function extensionPlace({ operation, model }: ComparedOperation, isShared: boolean, path: readonly string[]): Location {
  const own = isShared ? undefined : placeIn(operation.location, ...path);
  return own ?? placeIn(model.location, ...path) ?? (isShared ? model.location : operation.idLocation);
}

function shared<Value extends { readonly location: Location }>(
  { base, head }: Comparison,
  pair: OperationPair,
  key: 'envelope' | 'error' | 'rateLimit',
): Shared<Value> | undefined {
  // The key chooses the type.
  const [one, other] = [pair.base.operation[key], pair.head.operation[key]] as unknown as (Value | undefined)[];
  if (one === undefined && other === undefined) return undefined;
  const isShared = (one ?? base.model[key]) === base.model[key] && (other ?? head.model[key]) === head.model[key];
  return {
    report: pair.report,
    operation: isShared ? 'the API' : `\`${pair.name}\``,
    one,
    other,
    at: (...path) => ({
      base: extensionPlace(pair.base, isShared, [extensions[key], ...path]),
      head: extensionPlace(pair.head, isShared, [extensions[key], ...path]),
    }),
  };
}

function compareRateLimit(comparison: Comparison, pair: OperationPair): void {
  const found = shared<RateLimit>(comparison, pair, 'rateLimit');
  if (found === undefined) return;
  const { one, other, at, operation, report } = found;
  const [from, to] = [one, other].map(rateText);
  if (from !== to) report('rate-limit/changed', { operation, from: from ?? '', to: to ?? '' }, at());
  const headers = [one, other].map((limit) => JSON.stringify(limit?.headers));
  if (one && other && headers[0] !== headers[1]) report('rate-limit/headers-changed', { operation }, at('headers'));
}

function rateText(limit: RateLimit | undefined): string {
  if (limit === undefined) return 'none';
  const advice = limit.advisory ? ', as advice' : '';
  return `${limit.requests} per ${limit.window / 1000} s${advice}`;
}

function compareEnvelope(comparison: Comparison, pair: OperationPair): void {
  const found = shared<Envelope>(comparison, pair, 'envelope');
  if (found === undefined) return;
  const { one, other, at, operation, report } = found;
  if (one === undefined || other === undefined) {
    report(one === undefined ? 'envelope/added' : 'envelope/removed', { operation }, at());
    return;
  }
  if (one.data !== other.data) {
    report('envelope/data-changed', { operation, from: bare(one.data), to: bare(other.data) }, at('data'));
  }
  const [from, to] = [one, other].map(({ status, success }) => `${code(status)} is ${valueText(success)}`);
  if (from !== to)
    report(
      'envelope/success-changed',
      { operation, from: from ?? '', to: to ?? '' },
      at(one.status === other.status ? 'success' : 'status'),
    );
  compareFailures(comparison, pair, found);
}

/** What a failed reply holds. */
function compareFailures(
  { schemas }: Comparison,
  { origin }: OperationPair,
  { one, other, at, operation, report }: Shared<Envelope>,
): void {
  const [before, after] = [one?.error, other?.error];
  if (before === undefined || after === undefined) {
    if (before !== undefined) report('envelope/error-removed', { operation }, at('error'));
    if (after !== undefined) report('envelope/error-added', { operation }, at('error'));
    return;
  }
  compareSchemas(schemas, {
    base: before.json,
    head: after.json,
    direction: 'response',
    subject: `the failed reply of ${operation}`,
    origin,
    places: { base: before.location, head: after.location },
  });
}

function compareErrors(comparison: Comparison, pair: OperationPair): void {
  const found = shared<ErrorShape>(comparison, pair, 'error');
  if (found === undefined) return;
  const { one, other, at, operation, report } = found;
  for (const key of ['code', 'message'] as const) {
    const [from, to] = [one?.[key], other?.[key]].map((pointer) =>
      pointer === undefined ? 'no place' : code(pointer),
    );
    if (from !== to) report('error/place-changed', { operation, key, from: from ?? '', to: to ?? '' }, at(key));
  }
  const [was, is] = [one, other].map((shape) => new Set((shape?.codes ?? []).map((each) => valueText(each.code))));
  for (const each of is ?? [])
    if (was?.has(each) !== true) report('error/code-added', { operation, code: each }, at('codes'));
  for (const each of was ?? [])
    if (is?.has(each) !== true) report('error/code-removed', { operation, code: each }, at('codes'));
}
