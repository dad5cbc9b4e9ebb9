interface ExportedModule {
  readonly module: string;
  readonly names: readonly string[];
  readonly isTypeOnly?: boolean;
}

/** What of the runtime the entry `./stream` hands out beside its own: types, and the errors that a stream can throw. */
export const streamModules: readonly ExportedModule[] = [
  { module: 'channels/events.js', names: ['StreamEvent'], isTypeOnly: true },
  { module: 'channels/messages.js', names: ['Frozen', 'StreamMessage'], isTypeOnly: true },
  { module: 'channels/options.js', names: ['StreamOptions', 'SubscribeOptions'], isTypeOnly: true },
  { module: 'channels/subscription.js', names: ['Subscription', 'WholeSubscription'], isTypeOnly: true },
  { module: 'errors/aborted-error.js', names: ['AbortedError'] },
  { module: 'errors/authentication-refused-error.js', names: ['AuthenticationRefusedError'] },
  { module: 'errors/connection-closed-error.js', names: ['ConnectionClosedError'] },
  { module: 'errors/connection-error.js', names: ['ConnectionError'] },
  { module: 'errors/countersign-error.js', names: ['CountersignError'] },
  { module: 'errors/credentials-error.js', names: ['CredentialsError'] },
  { module: 'errors/invalid-input-error.js', names: ['InvalidInputError'] },
  { module: 'errors/missing-credentials-error.js', names: ['MissingCredentialsError'] },
  { module: 'errors/protocol-error.js', names: ['ProtocolError'] },
  { module: 'errors/queue-overflow-error.js', names: ['QueueOverflowError'] },
  { module: 'errors/signing-error.js', names: ['SigningError'] },
  { module: 'errors/subscription-refused-error.js', names: ['SubscriptionRefusedError'] },
  { module: 'errors/timeout-error.js', names: ['TimeoutError'] },
];
