import type { RuleTable } from '../rule.js';

interface OfOperation {
  readonly operation: string;
}
interface FromTo {
  readonly from: string;
  readonly to: string;
}
type Changed = OfOperation & FromTo;
interface OfKey extends Changed {
  readonly key: string;
}

const withoutItsType =
  'Whoever names `WithoutLimiter`, a type of `/core`, leaves it out; all options stay as they are.';

/** What the client does with replies and failures: the extensions. `operation` is text: one of them, or all. */
export const behaviourRules = {
  'retry/became-safe': {
    contract: 'none',
    client: 'run time',
    message: ({ operation }: OfOperation) => `${operation} may now be sent again after it may have been processed.`,
    help: 'Make sure that a repetition does no harm: nothing is bought, sent or deleted twice.',
  },
  'retry/became-unsafe': {
    contract: 'none',
    client: 'run time',
    message: ({ operation }: OfOperation) =>
      `${operation} is no longer sent again by itself: a lost reply is an \`OutcomeUnknownError\`.`,
  },
  'retry/rejection-added': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ call, status }: Record<'call' | 'status', string>) =>
      `After ${status}, ${call} is now sent again: it was certainly not processed.`,
  },
  'retry/rejection-removed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ call, status }: Record<'call' | 'status', string>) =>
      `After ${status}, ${call} is no longer sent again.`,
  },
  'rate-limit/changed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ operation, from, to }: Changed) => `The rate limit of ${operation} is ${to} instead of ${from}.`,
  },
  'rate-limit/no-longer-kept': {
    contract: 'none',
    client: 'compile error',
    // Most clients give no limit of their own, and compile as before.
    bump: 'minor',
    message: ({ operation, from, to }: Changed) =>
      `The client no longer keeps to a rate limit of ${operation} by itself: it is ${to} instead of ${from}.`,
    help: 'A limit that is given to `createClient` is now made by `rateLimiter`.',
  },
  'rate-limit/now-kept': {
    contract: 'none',
    client: 'compile error',
    // Few name the type of the options of `createClient`.
    bump: 'minor',
    message: ({ operation, from, to }: Changed) =>
      `The client now keeps to a rate limit of ${operation} by itself: it is ${to} instead of ${from}.`,
    help: withoutItsType,
  },
  'rate-limit/limiter-removed': {
    contract: 'none',
    client: 'compile error',
    // As above.
    bump: 'minor',
    message: ({ from, to }: FromTo) =>
      `\`createClient\` no longer brings a limiter: the rate limit of the API is ${to} instead of ${from}. Operations with a limit of their own keep it.`,
    help: 'A limit that is given to `createClient` is now made by `rateLimiter`.',
  },
  'rate-limit/limiter-added': {
    contract: 'none',
    client: 'compile error',
    // As with `rate-limit/now-kept`.
    bump: 'minor',
    message: ({ from, to }: FromTo) =>
      `\`createClient\` now brings a limiter: the rate limit of the API is ${to} instead of ${from}.`,
    help: withoutItsType,
  },
  'rate-limit/unused-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ from, to }: FromTo) =>
      `The rate limit of the API is ${to} instead of ${from}, for operations that say none of their own.`,
  },
  'rate-limit/unused-headers-changed': {
    contract: 'none',
    client: 'docs only',
    message: () => 'The rate limit of the API is read from other headers, for operations that say none of their own.',
  },
  'rate-limit/headers-changed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ operation }: OfOperation) => `The rate limit of ${operation} is read from other headers.`,
  },
  'rate-limit/headers-respelled': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ operation }: OfOperation) =>
      `The rate limit of ${operation} is read from the same headers, written in another case.`,
  },
  'envelope/added': {
    contract: 'none',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `Results of ${operation} are now taken out of an envelope.`,
  },
  'envelope/removed': {
    contract: 'none',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `Results of ${operation} are no longer taken out of an envelope.`,
  },
  'envelope/data-changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ operation, from, to }: Changed) => `Results of ${operation} are at \`${to}\` instead of \`${from}\`.`,
  },
  'envelope/success-changed': {
    contract: 'none',
    client: 'run time',
    message: ({ operation, from, to }: Changed) => `${operation} succeeds where ${to}, instead of where ${from}.`,
  },
  'envelope/error-added': {
    contract: 'none',
    client: 'addition',
    message: ({ operation }: OfOperation) => `Failed replies of ${operation} are now typed.`,
  },
  'envelope/error-removed': {
    contract: 'none',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `Failed replies of ${operation} are no longer typed.`,
  },
  'stream/end-changed': {
    contract: 'none',
    client: 'run time',
    message: ({ operation, from, to }: Changed) => `Streams of ${operation} end at ${to} instead of ${from}.`,
  },
  'pagination/added': {
    contract: 'none',
    client: 'addition',
    message: ({ operation }: OfOperation) => `${operation} can now be iterated over.`,
  },
  'pagination/removed': {
    contract: 'none',
    client: 'compile error',
    message: ({ operation }: OfOperation) => `${operation} can no longer be iterated over.`,
  },
  'pagination/items-changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ operation, from, to }: Changed) =>
      `Iteration over ${operation} yields what is at \`${to}\` instead of \`${from}\`.`,
  },
  'pagination/changed': {
    contract: 'none',
    client: 'run time',
    message: ({ operation, key, from, to }: OfKey) =>
      `Iteration over ${operation} goes on in another way: \`${key}\` is ${to} instead of ${from}.`,
  },
  'pagination/page-size-changed': {
    contract: 'none',
    client: 'none',
    message: ({ operation, key, from, to }: OfKey) =>
      `What is said of the size of a page of ${operation} changes: \`${key}\` is ${to} instead of ${from}. Iteration goes on as before.`,
  },
  'error/place-changed': {
    contract: 'none',
    client: 'run time',
    message: ({ operation, key, from, to }: OfKey) =>
      `The ${key} of an error of ${operation} is ${to === '' ? `no longer read: it was at ${from}` : `read at ${to} instead of ${from}`}.`,
  },
  'error/place-added': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ operation, key, to }: OfKey) => `The ${key} of an error of ${operation} is now read, at ${to}.`,
  },
  'error/code-added': {
    contract: 'none',
    client: 'docs only',
    message: ({ operation, code }: OfOperation & { readonly code: string }) =>
      `The error code ${code} of ${operation} is now documented.`,
  },
  'error/code-removed': {
    contract: 'none',
    client: 'docs only',
    message: ({ operation, code }: OfOperation & { readonly code: string }) =>
      `The error code ${code} of ${operation} is no longer documented.`,
  },
  'error/code-type-changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ type, from, to }: Record<'type' | 'from' | 'to', string>) =>
      `The error codes in \`${type}\` are ${to} instead of ${from}.`,
  },
  'error/code-description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ operation, code }: OfOperation & { readonly code: string }) =>
      `The description of the error code ${code} of ${operation} changes.`,
  },
  'request-id/changed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ from, to }: { from: string; to: string }) => `The request id is read from ${to} instead of ${from}.`,
  },
  'request-id/respelled': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ from, to }: { from: string; to: string }) =>
      `The request id is read from ${to}, which was written ${from}: to HTTP it is the same.`,
  },
} satisfies RuleTable;
