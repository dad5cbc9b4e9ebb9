import type { RuleTable } from '../rule.js';

interface OfOperation {
  readonly operation: string;
}
interface OfMediaType extends OfOperation {
  readonly mediaType: string;
}
interface Changed extends OfOperation {
  readonly from: string;
  readonly to: string;
}

/** Request bodies. What their schemas allow is under `request/…`. */
export const bodyRules = {
  'body/added-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `\`${operation}\` now requires a body.`,
  },
  'body/added-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ operation }: OfOperation) => `\`${operation}\` now takes a body.`,
  },
  'body/removed': {
    direction: 'request',
    contract: 'warning',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `\`${operation}\` no longer takes a body.`,
  },
  'body/became-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `The body of \`${operation}\` is now required.`,
  },
  'body/became-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ operation }: OfOperation) => `The body of \`${operation}\` is now optional.`,
  },
  'body/media-type-added': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ operation, mediaType }: OfMediaType) => `\`${operation}\` now also takes ${mediaType}.`,
  },
  'body/media-type-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ operation, mediaType }: OfMediaType) => `\`${operation}\` no longer takes ${mediaType}.`,
  },
  'body/media-type-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ operation, from, to }: Changed) => `The body of \`${operation}\` is sent as ${to} instead of ${from}.`,
  },
  'body/opaque-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'none',
    message: ({ operation, mediaType }: OfMediaType) =>
      `What is said of the ${mediaType} body of \`${operation}\` changes; the client takes it as it is.`,
    help: 'Whoever writes these bodies has to read what they are now.',
  },
  'body/opaque-extended': {
    direction: 'request',
    contract: 'compatible',
    client: 'none',
    message: ({ operation, mediaType }: OfMediaType) =>
      `What is said of the ${mediaType} body of \`${operation}\` is extended; the client takes it as it is.`,
  },
  'body/encoding-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ operation, field }: OfOperation & { readonly field: string }) =>
      `The field \`${field}\` in the body of \`${operation}\` is encoded in another way.`,
  },
  'body/constant-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ operation, from, to }: Changed) => `\`${operation}\` sends the constant body ${to} instead of ${from}.`,
  },
  'body/became-constant': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ operation, to }: OfOperation & { readonly to: string }) =>
      `The body of \`${operation}\` is always ${to}: it is sent unasked, and no input.`,
  },
  'body/no-longer-constant': {
    direction: 'request',
    contract: 'compatible',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `The body of \`${operation}\` is no longer sent unasked: it is an input.`,
  },
  'body/input-changed': {
    direction: 'request',
    contract: 'none',
    client: 'compile error',
    message: ({ operation, from, to }: Changed) => `The body of \`${operation}\` is given as ${to} instead of ${from}.`,
  },
  'body/description-changed': {
    direction: 'request',
    contract: 'none',
    client: 'docs only',
    message: ({ operation }: OfOperation) => `The description of the body of \`${operation}\` changes.`,
  },
} satisfies RuleTable;
