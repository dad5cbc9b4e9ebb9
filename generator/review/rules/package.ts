import type { RuleTable } from '../rule.js';

interface FromTo {
  readonly from: string;
  readonly to: string;
}

/** The package as a whole, and its exported types. */
export const packageRules = {
  'package/added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ name }: { name: string }) => `The package \`${name}\` is new.`,
  },
  'package/removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ name }: { name: string }) => `The package \`${name}\` is gone.`,
  },
  'package/renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ from, to }: FromTo) => `The package \`${from}\` is now \`${to}\`.`,
  },
  'package/client-renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ from, to }: FromTo) => `The client class \`${from}\` is now \`${to}\`.`,
  },
  'package/description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ what }: { what: string }) => `The ${what} of the API changes.`,
  },
  'package/tag-description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ tag }: { tag: string }) => `The description of the tag \`${tag}\` changes.`,
  },
  'type/added': {
    contract: 'none',
    client: 'addition',
    message: ({ type }: { type: string }) => `The type \`${type}\` is new.`,
  },
  'type/named-otherwise': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ subject, from, to }: Record<'subject' | 'from' | 'to', string>) =>
      `${subject} has ${to} instead of ${from}.`,
  },
  'type/removed': {
    contract: 'none',
    client: 'compile error',
    message: ({ type }: { type: string }) => `The type \`${type}\` is no longer exported.`,
  },
  'type/changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ type }: { type: string }) =>
      `The type \`${type}\` changes; no input or result of the operations that stay has it.`,
  },
  'type/extended': {
    contract: 'none',
    client: 'addition',
    message: ({ type }: { type: string }) =>
      `The type \`${type}\` is extended; no input or result of the operations that stay has it.`,
  },
  'type/described-otherwise': {
    contract: 'none',
    client: 'docs only',
    message: ({ type }: { type: string }) =>
      `What is said of the type \`${type}\` changes; no input or result of the operations that stay has it.`,
  },
  'type/renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ from, to }: FromTo) => `The type \`${from}\` is now \`${to}\`.`,
  },
  'webhook/added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ webhook }: { webhook: string }) => `The ${webhook} is new.`,
  },
  'webhook/removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ webhook }: { webhook: string }) => `The ${webhook} is gone.`,
  },
  'webhook/method-changed': {
    contract: 'breaking',
    client: 'docs only',
    message: ({ webhook, from, to }: FromTo & { readonly webhook: string }) =>
      `The ${webhook} is sent as ${to} instead of ${from}.`,
  },
  'webhook/body-changed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ webhook, from, to }: FromTo & { readonly webhook: string }) =>
      `The ${webhook} is sent with ${to} instead of ${from}.`,
  },
  'webhook/body-became-optional': {
    contract: 'breaking',
    client: 'none',
    message: ({ webhook }: { webhook: string }) => `The body of the ${webhook} may now be missing.`,
  },
  'webhook/body-became-required': {
    contract: 'compatible',
    client: 'none',
    message: ({ webhook }: { webhook: string }) => `The body of the ${webhook} is now always there.`,
  },
  'webhook/headers-changed': {
    contract: 'warning',
    client: 'docs only',
    message: ({ webhook, from, to }: FromTo & { readonly webhook: string }) =>
      `The ${webhook} is sent with ${to} instead of ${from}.`,
  },
  'webhook/security-changed': {
    contract: 'warning',
    client: 'docs only',
    message: ({ webhook, from, to }: FromTo & { readonly webhook: string }) =>
      `The ${webhook} is secured by ${to} instead of ${from}.`,
  },
  'webhook/deprecated': {
    contract: 'compatible',
    client: 'docs only',
    bump: 'minor',
    message: ({ webhook }: { webhook: string }) => `The ${webhook} is now deprecated.`,
  },
  'webhook/undeprecated': {
    contract: 'compatible',
    client: 'docs only',
    message: ({ webhook }: { webhook: string }) => `The ${webhook} is no longer deprecated.`,
  },
  'webhook/description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ webhook, what }: { webhook: string; what: string }) => `The ${what} of the ${webhook} changes.`,
  },
} satisfies RuleTable;
