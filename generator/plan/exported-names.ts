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
  'InvalidInputError',
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
  'SigningError',
  'TimeoutError',
  'bearerSession',
  'createClient',
  'isErrorOf',
];

/** Names of the runtime that modules import beside the API's own: no schema, class or descriptor is called that. */
export const runtimeImports: readonly string[] = [
  'Api',
  'BinaryBody',
  'CredentialsOf',
  'NoInput',
  'Operation',
  'PagedOperation',
  'SecurityScheme',
  'apiKeyScheme',
  'basicScheme',
  'bearerScheme',
  'mutualTlsScheme',
  'newClient',
  'paged',
];
