import type { RuleTable } from '../rule.js';

/** Operations and the methods they become. */
export const operationRules = {
  'operation/added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ operation, method, path }: { operation: string; method: string; path: string }) =>
      `\`${operation}\` is new: \`${method} ${path}\`.`,
  },
  'operation/removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ operation, method, path }: { operation: string; method: string; path: string }) =>
      `\`${operation}\` is gone: \`${method} ${path}\`.`,
    help: 'Mark it `deprecated: true` for a release first, and say what to call instead.',
  },
  'operation/removed-after-deprecation': {
    contract: 'warning',
    client: 'compile error',
    message: ({ operation, method, path, sunset }: Record<'operation' | 'method' | 'path' | 'sunset', string>) =>
      `\`${operation}\` is gone, as its deprecation had announced${sunset === '' ? '' : ` for after ${sunset}`}: \`${method} ${path}\`.`,
    help: 'Where it has `x-sunset`, look whether that day is over when this is released.',
  },
  'operation/renamed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ from, to }: { from: string; to: string }) =>
      `\`operationId\` \`${from}\` is now \`${to}\`: events and errors name the operation by it.`,
  },
  'operation/path-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ operation, from, to }: { operation: string; from: string; to: string }) =>
      `\`${operation}\` is sent to \`${to}\` instead of \`${from}\`.`,
  },
  'operation/http-method-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ operation, from, to }: { operation: string; from: string; to: string }) =>
      `\`${operation}\` is sent as ${to} instead of ${from}.`,
  },
  'operation/url-changed': {
    contract: 'breaking',
    client: 'run time',
    message: ({ operation, from, to }: { operation: string; from: string; to: string }) =>
      `The URL of \`${operation}\` comes from ${to} instead of ${from}.`,
  },
  'operation/deprecated': {
    contract: 'compatible',
    client: 'docs only',
    bump: 'minor',
    message: ({ operation }: { operation: string }) => `\`${operation}\` is now deprecated.`,
  },
  'operation/undeprecated': {
    contract: 'compatible',
    client: 'docs only',
    message: ({ operation }: { operation: string }) => `\`${operation}\` is no longer deprecated.`,
  },
  'operation/sunset-set': {
    contract: 'warning',
    client: 'docs only',
    bump: 'minor',
    message: ({ operation, to }: { operation: string; to: string }) => `\`${operation}\` may now be gone after ${to}.`,
  },
  'operation/sunset-moved': {
    contract: 'warning',
    client: 'docs only',
    message: ({ operation, from, to }: { operation: string; from: string; to: string }) =>
      `\`${operation}\` may be gone after ${to} instead of ${from}.`,
  },
  'operation/sunset-removed': {
    contract: 'warning',
    client: 'docs only',
    message: ({ operation, from }: { operation: string; from: string }) =>
      `\`${operation}\` no longer says that it may be gone after ${from}.`,
  },
  'operation/description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ operation, what }: { operation: string; what: string }) => `The ${what} of \`${operation}\` changes.`,
  },
  'operation/example-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ subject }: { subject: string }) =>
      `The example of the ${subject} changes, which the documentation of the package shows.`,
  },
  'method/added': {
    contract: 'none',
    client: 'addition',
    message: ({ method, operation }: { method: string; operation: string }) =>
      `\`${operation}\` has one more method: \`${method}\`.`,
  },
  'method/removed': {
    contract: 'none',
    client: 'compile error',
    message: ({ method, operation }: { method: string; operation: string }) =>
      `The method \`${method}\` of \`${operation}\` is gone.`,
  },
  'method/renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ from, to }: { from: string; to: string }) => `The method \`${from}\` is now \`${to}\`.`,
    help: 'Keep the old name with `x-method`, beside the new one.',
  },
  'method/fixed-changed': {
    contract: 'none',
    client: 'wire',
    message: ({ method, from, to }: { method: string; from: string; to: string }) =>
      `\`${method}\` sends ${to} instead of ${from}.`,
  },
  'method/request-changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ method, from, to }: { method: string; from: string; to: string }) =>
      `Of the bodies that are possible, \`${method}\` sends ${to} instead of ${from}.`,
  },
  'method/response-changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ method, from, to }: { method: string; from: string; to: string }) =>
      `Of the replies that are possible, \`${method}\` returns ${to} instead of ${from}.`,
  },
  'method/input-changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ method, from, to }: { method: string; from: string; to: string }) =>
      `\`${method}\` takes ${to} instead of ${from}.`,
  },
  'method/options-moved': {
    contract: 'none',
    client: 'compile error',
    // Most calls give none, and compile as before.
    bump: 'minor',
    message: ({ method }: { method: string }) =>
      `\`${method}\`, which took nothing but options of the call, takes them second now: after its input.`,
    help: 'Calls without options compile as before; those with options give `undefined` before them.',
  },
  'descriptor/renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ from, to }: { from: string; to: string }) => `The descriptor \`${from}\` is now \`${to}\`.`,
    help: 'Descriptors are named after `operationId`, and so are types of inputs and results that have no name of their own.',
  },
} satisfies RuleTable;
