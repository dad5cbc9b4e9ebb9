import type { RuleTable } from '../rule.js';

interface OfResponse {
  readonly operation: string;
  readonly status: string;
}
interface Changed extends OfResponse {
  readonly from: string;
  readonly to: string;
}
interface OfHeader extends OfResponse {
  readonly header: string;
}
interface OfMediaType extends OfResponse {
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
    client: 'none',
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
    message: ({ operation, status }: OfResponse) => `The response ${status} of \`${operation}\` now has content.`,
  },
  'response/content-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ operation, status }: OfResponse) => `The response ${status} of \`${operation}\` no longer has content.`,
  },
  'response/media-type-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'wire',
    message: ({ operation, status, mediaType }: OfMediaType) =>
      `The response ${status} of \`${operation}\` may now be ${mediaType}.`,
  },
  'response/media-type-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'wire',
    message: ({ operation, status, mediaType }: OfMediaType) =>
      `The response ${status} of \`${operation}\` is no longer ${mediaType}.`,
  },
  'response/header-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ operation, status, header }: OfHeader) =>
      `The response ${status} of \`${operation}\` now has the header \`${header}\`.`,
  },
  'response/header-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    message: ({ operation, status, header }: OfHeader) =>
      `The response ${status} of \`${operation}\` no longer has the header \`${header}\`.`,
  },
  'response/optional-header-removed': {
    direction: 'response',
    contract: 'warning',
    client: 'none',
    message: ({ operation, status, header }: OfHeader) =>
      `The response ${status} of \`${operation}\` no longer has the optional header \`${header}\`.`,
  },
  'response/header-became-optional': {
    direction: 'response',
    contract: 'breaking',
    client: 'none',
    message: ({ operation, status, header }: OfHeader) =>
      `The header \`${header}\` of the response ${status} of \`${operation}\` may now be missing.`,
  },
  'response/header-became-required': {
    direction: 'response',
    contract: 'compatible',
    client: 'none',
    message: ({ operation, status, header }: OfHeader) =>
      `The header \`${header}\` of the response ${status} of \`${operation}\` is now always there.`,
  },
  'response/header-changed': {
    direction: 'response',
    contract: 'warning',
    client: 'none',
    message: ({ operation, status, header }: OfHeader) =>
      `The header \`${header}\` of the response ${status} of \`${operation}\` has another schema.`,
  },
  'response/description-changed': {
    direction: 'response',
    contract: 'none',
    client: 'none',
    message: ({ operation, status }: OfResponse) =>
      `The description of the response ${status} of \`${operation}\` changes.`,
  },
} satisfies RuleTable;
