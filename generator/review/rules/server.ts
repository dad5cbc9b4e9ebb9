import type { RuleTable } from '../rule.js';

interface OfVariable {
  readonly variable: string;
}

/** Where requests go. */
export const serverRules = {
  'server/url-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ of, from, to }: { of: string; from: string; to: string }) =>
      `Requests of ${of} go to ${to} instead of ${from}.`,
  },
  'server/variable-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ variable }: OfVariable) => `The server variable \`${variable}\` is new.`,
  },
  'server/variable-removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ variable }: OfVariable) => `The server variable \`${variable}\` is gone.`,
  },
  'server/variable-value-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ variable, value }: OfVariable & { readonly value: string }) =>
      `The server variable \`${variable}\` may now be ${value}.`,
  },
  'server/variable-value-removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ variable, value }: OfVariable & { readonly value: string }) =>
      `The server variable \`${variable}\` can no longer be ${value}.`,
  },
  'server/variable-default-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ variable, from, to }: OfVariable & { readonly from: string; readonly to: string }) =>
      `The server variable \`${variable}\` is \`${to}\` instead of \`${from}\` where it is left out.`,
  },
  'server/variable-description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ variable }: OfVariable) => `The description of the server variable \`${variable}\` changes.`,
  },
  'server/description-changed': {
    contract: 'none',
    client: 'none',
    message: ({ of }: { of: string }) => `The description of the server of ${of} changes.`,
  },
} satisfies RuleTable;
