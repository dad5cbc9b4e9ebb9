import type { RuleTable } from '../rule.js';

interface OfResponse {
  readonly operation: string;
  readonly status: string;
}
interface Changed extends OfResponse {
  readonly from: string;
  readonly to: string;
}
/** `response 404`, of an operation or of all that refer to it. */
interface OfOne {
  readonly response: string;
}
interface OfHeader extends OfOne {
  readonly header: string;
}
interface OfHeaderSchema extends OfHeader {
  /** What differs in the schema: a sentence. */
  readonly what: string;
}
interface OfMediaType extends OfOne {
  readonly mediaType: string;
}

/** Responses. What their schemas promise is under `response/…`. */
export const responseRules = {
  'response/success-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ operation, status }: OfResponse) => `\`${operation}\` may now answer ${status}, with another result.`,
  },
  'response/success-status-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ operation, status }: OfResponse) =>
      `\`${operation}\` may now answer ${status}; its result has the same type.`,
  },
  'response/success-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ operation, status }: OfResponse) => `\`${operation}\` no longer answers ${status}: one result less.`,
  },
  'response/success-status-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    message: ({ operation, status }: OfResponse) =>
      `\`${operation}\` no longer answers ${status}; its result has the same type.`,
  },
  'response/success-status-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'run time',
    bump: 'minor',
    message: ({ operation, from, to }: Omit<Changed, 'status'>) =>
      `\`${operation}\` answers ${to} instead of ${from}; any 2xx is success to the client.`,
  },
  'response/error-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ operation, status }: OfResponse) =>
      `The error ${status} of \`${operation}\` is now declared: a \`switch\` over all of them is no longer complete.`,
  },
  'response/error-removed': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ operation, status }: OfResponse) => `The error ${status} of \`${operation}\` is no longer declared.`,
    help: 'Code that compares with this status after `isErrorOf` no longer compiles.',
  },
  'response/untyped-error-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ operation, status }: OfResponse) =>
      `The response ${status} of \`${operation}\` is now declared, without a typed body.`,
  },
  'response/untyped-error-removed': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ operation, status }: OfResponse) =>
      `The response ${status} of \`${operation}\`, which had no typed body, is no longer declared.`,
  },
  'response/result-changed': {
    direction: 'response',
    contract: 'none',
    client: 'compile error',
    message: ({ method, from, to }: Record<'method' | 'from' | 'to', string>) =>
      `\`${method}\` returns ${to} instead of ${from}.`,
  },
  'response/content-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'addition',
    message: ({ response }: OfOne) => `The ${response} now has content.`,
  },
  'response/content-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ response }: OfOne) => `The ${response} no longer has content.`,
  },
  'response/opaque-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    message: ({ response, mediaType }: OfMediaType) =>
      `What is said of the ${mediaType} of the ${response} changes; the client hands it out as it is.`,
    help: 'Whoever reads these bodies has to know what they are now.',
  },
  'response/opaque-extended': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ response, mediaType }: OfMediaType) =>
      `What is said of the ${mediaType} of the ${response} is extended; the client hands it out as it is.`,
  },
  'response/media-type-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'wire',
    message: ({ response, mediaType }: OfMediaType) => `The ${response} may now be ${mediaType}.`,
  },
  'response/media-type-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'wire',
    message: ({ response, mediaType }: OfMediaType) => `The ${response} is no longer ${mediaType}.`,
  },
  'response/media-types-reordered': {
    direction: 'response',
    contract: 'none',
    client: 'wire',
    message: ({ response, from, to }: { response: string; from: string; to: string }) =>
      `For the ${response}, the client says that it accepts ${to}, in this order, instead of ${from}.`,
  },
  'response/header-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ response, header }: OfHeader) => `The ${response} now has the header \`${header}\`.`,
  },
  'response/header-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    message: ({ response, header }: OfHeader) => `The ${response} no longer has the header \`${header}\`.`,
  },
  'response/optional-header-removed': {
    direction: 'response',
    contract: 'warning',
    client: 'none',
    message: ({ response, header }: OfHeader) => `The ${response} no longer has the optional header \`${header}\`.`,
  },
  'response/header-became-optional': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    message: ({ response, header }: OfHeader) => `The header \`${header}\` of the ${response} may now be missing.`,
  },
  'response/header-became-required': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ response, header }: OfHeader) => `The header \`${header}\` of the ${response} is now always there.`,
  },
  'response/header-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    message: ({ what }: OfHeaderSchema) => what,
    help: 'The client hands out headers as text: look where this one is read.',
  },
  'response/header-loosened': {
    direction: 'response',
    contract: 'warning',
    client: 'none',
    message: ({ what }: OfHeaderSchema) => what,
  },
  'response/header-tightened': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ what }: OfHeaderSchema) => what,
  },
  'response/header-deprecated': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ response, header }: OfHeader) => `The header \`${header}\` of the ${response} is now deprecated.`,
  },
  'response/header-undeprecated': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ response, header }: OfHeader) => `The header \`${header}\` of the ${response} is no longer deprecated.`,
  },
  'response/example-changed': {
    direction: 'response',
    contract: 'none',
    client: 'docs only',
    message: ({ response }: { response: string }) =>
      `The example of the ${response} changes, with which the fake of the package replies.`,
    help: 'Tests with the fake that count on the old example give it by a handler of their own.',
  },
  'response/description-changed': {
    direction: 'response',
    contract: 'none',
    client: 'none',
    message: ({ response }: OfOne) => `The description of the ${response} changes.`,
  },
} satisfies RuleTable;
