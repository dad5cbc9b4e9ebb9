import type { Envelope } from '../../model/extensions.js';
import { compareSchemas } from '../schema/compare-schemas.js';
import { bare, code, valueText } from '../words.js';
import type { Comparison, OperationPair } from './context.js';
import { extensionsOf, type ExtensionPair } from './extension-pair.js';

/** Compares how a reply says success or failure, and where results are. */
export function compareEnvelope(comparison: Comparison, pair: OperationPair): void {
  const found = extensionsOf<Envelope>(pair, 'envelope');
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
  { one, other, at, operation, report }: ExtensionPair<Envelope>,
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
