/**
 * What every package exports besides the API's own names. A schema that asks for one of these is renamed: an import of
 * `ApiError` must mean the class.
 */
export const runtimeExports: readonly string[] = [
  'AbortedError',
  'ApiError',
  'Call',
  'CallOptions',
  'CallResult',
  'Client',
  'ClientEvent',
  'ClientOptions',
  'ConnectionError',
  'CountersignError',
  'CredentialsError',
  'InvalidInputError',
  'ItemStream',
  'MissingCredentialsError',
  'OutcomeUnknownError',
  'Page',
  'PageCapError',
  'Paged',
  'RateLimitError',
  'RateLimitInfo',
  'RedirectError',
  'ResponseInfo',
  'ResponseParseError',
  'ResponseShapeError',
  'ResponseTooLargeError',
  'ServerSentEvent',
  'SigningError',
  'Streamed',
  'TimeoutError',
  'bearerSession',
  'createClient',
  'isErrorOf',
];

/** What the methods of a client call their parameters: no descriptor is called that. */
export const methodParameters: readonly string[] = ['body', 'options', 'parameters'];

/** Names of the runtime that modules import beside the API's own: no schema, class or descriptor is called that. */
export const runtimeImports: readonly string[] = [
  'Api',
  'BinaryBody',
  'CredentialsOf',
  'ErrorGuard',
  'NoInput',
  'Operation',
  'PagedOperation',
  'SecurityScheme',
  'StreamOperation',
  'apiKeyScheme',
  'asBytes',
  'asForm',
  'asJson',
  'asMultipart',
  'authorizationScheme',
  'basicScheme',
  'bearerScheme',
  'deepObjectStyle',
  'envelope',
  'exactIntegers',
  'formStyle',
  'isApiErrorOf',
  'jsonLines',
  'jsonSequence',
  'jsonStyle',
  'labelStyle',
  'matrixStyle',
  'mutualTlsScheme',
  'newClient',
  'paged',
  'pipeDelimitedStyle',
  'rateLimitHeaders',
  'serverSentEvents',
  'simpleStyle',
  'spaceDelimitedStyle',
  'streamed',
];

/** What the entry `./stream` exports besides: only the packages of specs with a stream have it. */
export const streamExports: readonly string[] = [
  'AuthenticationRefusedError',
  'ConnectionClosedError',
  'Frozen',
  'ProtocolError',
  'QueueOverflowError',
  'StreamEvent',
  'StreamMessage',
  'StreamOptions',
  'SubscribeOptions',
  'Subscription',
  'SubscriptionRefusedError',
];

/** Names that the module of a stream imports or has beside the API's own. */
export const streamImports: readonly string[] = [
  'Channel',
  'StreamApi',
  'StreamClient',
  'Wanted',
  'WholeChannel',
  'newStream',
  'says',
  'stream',
];
