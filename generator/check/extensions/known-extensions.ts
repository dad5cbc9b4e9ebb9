import envelope from '../../../specs/extensions/x-envelope.schema.json' with { type: 'json' };
import error from '../../../specs/extensions/x-error.schema.json' with { type: 'json' };
import method from '../../../specs/extensions/x-method.schema.json' with { type: 'json' };
import pagination from '../../../specs/extensions/x-pagination.schema.json' with { type: 'json' };
import rateLimit from '../../../specs/extensions/x-rate-limit.schema.json' with { type: 'json' };
import requestId from '../../../specs/extensions/x-request-id.schema.json' with { type: 'json' };
import retry from '../../../specs/extensions/x-retry.schema.json' with { type: 'json' };
import signingOperation from '../../../specs/extensions/x-signing-operation.schema.json' with { type: 'json' };
import signing from '../../../specs/extensions/x-signing.schema.json' with { type: 'json' };
import eventStream from '../../../specs/extensions/x-event-stream.schema.json' with { type: 'json' };
import stream from '../../../specs/extensions/x-stream.schema.json' with { type: 'json' };
import url from '../../../specs/extensions/x-url.schema.json' with { type: 'json' };

/** Where an extension can stand. */
export type ExtensionPlace = 'root' | 'operation' | 'security scheme';

/** An extension of ours: its JSON Schema (2020-12) in each place where it has a meaning. */
export type KnownExtension = Readonly<Partial<Record<ExtensionPlace, object>>>;

export const knownExtensions: ReadonlyMap<string, KnownExtension> = new Map<string, KnownExtension>([
  ['x-envelope', { root: envelope, operation: envelope }],
  ['x-error', { root: error, operation: error }],
  ['x-method', { operation: method }],
  ['x-pagination', { operation: pagination }],
  ['x-rate-limit', { root: rateLimit, operation: rateLimit }],
  ['x-request-id', { root: requestId }],
  ['x-retry', { root: retry, operation: retry }],
  ['x-signing', { operation: signingOperation, 'security scheme': signing }],
  ['x-event-stream', { operation: eventStream }],
  ['x-stream', { root: stream }],
  ['x-url', { operation: url }],
]);

const named: Readonly<Record<ExtensionPlace, string>> = {
  root: 'at the root of the document',
  operation: 'on an operation',
  'security scheme': 'on a security scheme',
};

/** For a sentence: "on an operation or on a security scheme". */
export function placesOf(extension: KnownExtension): string {
  return Object.entries(named)
    .filter(([place]) => place in extension)
    .map(([, text]) => text)
    .join(' or ');
}
