/** The error classes of the runtime, and what tells them apart, by module: what `errors.ts` of every package hands out. */
export const errorModules: readonly { readonly module: string; readonly names: readonly string[] }[] = [
  { module: 'errors/aborted-error.js', names: ['AbortedError'] },
  { module: 'errors/api-error.js', names: ['ApiError'] },
  { module: 'errors/connection-error.js', names: ['ConnectionError'] },
  { module: 'errors/countersign-error.js', names: ['CountersignError'] },
  { module: 'errors/invalid-input-error.js', names: ['InvalidInputError'] },
  { module: 'errors/missing-credentials-error.js', names: ['MissingCredentialsError'] },
  { module: 'errors/outcome-unknown-error.js', names: ['OutcomeUnknownError'] },
  { module: 'errors/page-cap-error.js', names: ['PageCapError'] },
  { module: 'errors/rate-limit-error.js', names: ['RateLimitError'] },
  { module: 'errors/redirect-error.js', names: ['RedirectError'] },
  { module: 'errors/response-parse-error.js', names: ['ResponseParseError'] },
  { module: 'errors/response-shape-error.js', names: ['ResponseShapeError'] },
  { module: 'errors/response-too-large-error.js', names: ['ResponseTooLargeError'] },
  { module: 'errors/signing-error.js', names: ['SigningError'] },
  { module: 'errors/timeout-error.js', names: ['TimeoutError'] },
  { module: 'is-error-of.js', names: ['isErrorOf'] },
];
