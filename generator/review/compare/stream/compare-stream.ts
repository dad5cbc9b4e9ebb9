import { placeIn } from '../../../model/written-place.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import { code, listText } from '../../words.js';
import type { Comparison } from '../context.js';
import { compareAuthentication } from './compare-authentication.js';
import { compareChannels } from './compare-channels.js';
import { compareMessagePlaces } from './compare-message-places.js';
import { compareStreamOperations } from './compare-stream-operations.js';
import { compareStreamSecurity } from './compare-stream-security.js';
import { streamOrigin, streamPair, type StreamPair } from './stream-pair.js';

const steps: readonly ((pair: StreamPair) => void)[] = [
  compareServer,
  compareStreamSecurity,
  compareAuthentication,
  compareStreamOperations,
  compareMessagePlaces,
  compareLimits,
  compareChannels,
];

/** Compares the WebSocket streams. One that is new, or gone, is one difference. */
export function compareStream(comparison: Comparison): void {
  const { base, head } = comparison;
  const pair = streamPair(comparison);
  if (pair !== undefined) for (const step of steps) step(pair);
  const report = comparison.schemas.drafts.reportFrom(streamOrigin);
  const places = { base: placeOf(base), head: placeOf(head) };
  if (base.stream === undefined && head.stream) report('stream/added', { to: code(head.stream.stream.url) }, places);
  if (head.stream === undefined && base.stream)
    report('stream/removed', { from: code(base.stream.stream.url) }, places);
}

function placeOf({ model }: PackagePlan) {
  return placeIn(model.location, 'x-stream') ?? model.location;
}

function compareServer({ base, head, report, at }: StreamPair): void {
  const [one, other] = [base.stream, head.stream];
  if (one.url !== other.url) {
    report('stream/url-changed', { from: code(one.url), to: code(other.url) }, at('server', 'url'));
  }
  if (one.description !== other.description) report('stream/description-changed', {}, at('server', 'description'));
}

function compareLimits({ base, head, report, at }: StreamPair): void {
  const [rateThen = '', rateNow = ''] = [base.stream, head.stream].map(({ rateLimit: limit }) =>
    limit === undefined ? 'none' : `${limit.messages} messages per ${limit.windowMs / 1000} s`,
  );
  if (rateThen !== rateNow) report('stream/rate-limit-changed', { from: rateThen, to: rateNow }, at('rateLimit'));
  const [codesThen = '', codesNow = ''] = [base.stream, head.stream].map(({ finalCodes }) =>
    finalCodes.length === 0 ? 'no close code' : listText([...finalCodes].sort().map((each) => code(String(each)))),
  );
  if (codesThen !== codesNow)
    report('stream/final-codes-changed', { from: codesThen, to: codesNow }, at('close', 'final'));
}
