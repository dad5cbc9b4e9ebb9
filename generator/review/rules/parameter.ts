import type { RuleTable } from '../rule.js';

interface OfParameter {
  readonly parameter: string;
}
interface Changed extends OfParameter {
  readonly from: string;
  readonly to: string;
}

/** Parameters. What their schemas allow is under `request/…`. */
export const parameterRules = {
  'parameter/added-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ parameter }: OfParameter) => `The required ${parameter} is new.`,
    help: 'Make it optional, with the former behaviour as its default.',
  },
  'parameter/added-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ parameter }: OfParameter) => `The optional ${parameter} is new.`,
  },
  'parameter/added-fixed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ parameter }: OfParameter) => `The required ${parameter} is new; the client sends it by itself.`,
  },
  'parameter/removed': {
    direction: 'request',
    contract: 'warning',
    client: 'compile error',
    message: ({ parameter }: OfParameter) => `The ${parameter} is gone.`,
    help: 'Mark it `deprecated: true` for a release first.',
  },
  'parameter/renamed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ parameter, to }: OfParameter & { readonly to: string }) => `The ${parameter} is now \`${to}\`.`,
  },
  'parameter/path-variable-renamed': {
    direction: 'request',
    contract: 'none',
    client: 'compile error',
    message: ({ parameter, to }: OfParameter & { readonly to: string }) =>
      `The ${parameter} is now \`${to}\`; the requests are the same.`,
    help: 'Keep the name of the input with `x-method: [{ name: …, parameters: { <new>: <old> } }]`.',
  },
  'parameter/moved': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ parameter, to }: OfParameter & { readonly to: string }) => `The ${parameter} is now sent in the ${to}.`,
  },
  'parameter/order-changed': {
    direction: 'request',
    contract: 'none',
    client: 'wire',
    bump: 'patch',
    message: ({ operation, from, to }: Record<'operation' | 'from' | 'to', string>) =>
      `The query of ${operation} is sent in another order: ${to} instead of ${from}.`,
  },
  'parameter/became-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ parameter }: OfParameter) => `The ${parameter} is now required.`,
  },
  'parameter/became-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ parameter }: OfParameter) => `The ${parameter} is now optional.`,
  },
  'parameter/style-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ parameter, from, to }: Changed) => `The ${parameter} is written in style ${to} instead of ${from}.`,
  },
  'parameter/explode-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ parameter, to }: OfParameter & { readonly to: string }) =>
      `The ${parameter} is now written with \`explode: ${to}\`.`,
  },
  'parameter/reserved-characters-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ parameter, to }: OfParameter & { readonly to: string }) =>
      `The ${parameter} is now written with \`allowReserved: ${to}\`.`,
  },
  'parameter/empty-value-allowed': {
    direction: 'request',
    contract: 'compatible',
    client: 'none',
    message: ({ parameter }: OfParameter) => `The ${parameter} may now be sent without a value.`,
  },
  'parameter/empty-value-refused': {
    direction: 'request',
    contract: 'breaking',
    client: 'none',
    message: ({ parameter }: OfParameter) => `The ${parameter} can no longer be sent without a value.`,
  },
  'parameter/media-type-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ parameter, from, to }: Changed) => `The ${parameter} is written as ${to} instead of ${from}.`,
  },
  'parameter/input-renamed': {
    direction: 'request',
    contract: 'none',
    client: 'compile error',
    message: ({ parameter, from, to }: Changed) => `The input for the ${parameter} is now ${to} instead of ${from}.`,
  },
  'parameter/deprecated': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    bump: 'minor',
    message: ({ parameter }: OfParameter) => `The ${parameter} is now deprecated.`,
  },
  'parameter/undeprecated': {
    direction: 'request',
    contract: 'compatible',
    client: 'docs only',
    message: ({ parameter }: OfParameter) => `The ${parameter} is no longer deprecated.`,
  },
  'parameter/description-changed': {
    direction: 'request',
    contract: 'none',
    client: 'docs only',
    message: ({ parameter }: OfParameter) => `The description of the ${parameter} changes.`,
  },
} satisfies RuleTable;
