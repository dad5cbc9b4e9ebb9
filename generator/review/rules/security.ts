import type { RuleTable } from '../rule.js';

interface OfScheme {
  readonly scheme: string;
}
interface OfScope extends OfScheme {
  readonly scope: string;
}
interface Changed extends OfScheme {
  readonly from: string;
  readonly to: string;
}
interface OfOperation {
  /** In a sentence: one operation, or all. */
  readonly operation: string;
}

/** Security schemes, and which of them an operation needs. What they compute is under `signing/…`. */
export const securityRules = {
  'security/scheme-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ scheme }: OfScheme) => `The security scheme \`${scheme}\` is new.`,
  },
  'security/scheme-removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme }: OfScheme) => `The security scheme \`${scheme}\` is gone.`,
  },
  'security/scheme-renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ from, to }: Omit<Changed, 'scheme'>) =>
      `The security scheme \`${from}\` is now \`${to}\`: so is the key of its credentials.`,
  },
  'security/scheme-kind-changed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme, from, to }: Changed) => `The security scheme \`${scheme}\` is now ${to} instead of ${from}.`,
  },
  'security/key-place-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ scheme, from, to }: Changed) => `The key of \`${scheme}\` is sent as ${to} instead of ${from}.`,
  },
  'security/token-source-changed': {
    contract: 'warning',
    client: 'docs only',
    message: ({ scheme, what, from, to }: Changed & { readonly what: string }) =>
      `Tokens for \`${scheme}\` come from elsewhere: ${what} is ${to} instead of ${from}.`,
  },
  'security/flow-added': {
    contract: 'compatible',
    client: 'docs only',
    message: ({ scheme, flow }: OfScheme & { readonly flow: string }) =>
      `Tokens for \`${scheme}\` can now be had by the flow ${flow}.`,
  },
  'security/flow-removed': {
    contract: 'breaking',
    client: 'docs only',
    message: ({ scheme, flow }: OfScheme & { readonly flow: string }) =>
      `Tokens for \`${scheme}\` can no longer be had by the flow ${flow}.`,
  },
  'security/scope-added': {
    contract: 'compatible',
    client: 'docs only',
    message: ({ scheme, scope }: OfScope) => `Tokens for \`${scheme}\` may now have the scope ${scope}.`,
  },
  'security/scope-removed': {
    contract: 'warning',
    client: 'docs only',
    message: ({ scheme, scope }: OfScope) => `Tokens for \`${scheme}\` can no longer have the scope ${scope}.`,
  },
  'security/scope-description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ scheme, scope }: OfScope) => `The description of the scope ${scope} of \`${scheme}\` changes.`,
  },
  'security/authentication-required': {
    contract: 'breaking',
    client: 'run time',
    message: ({ operation, alternative }: OfOperation & { readonly alternative: string }) =>
      `${operation} now needs credentials: ${alternative}.`,
  },
  'security/authentication-dropped': {
    contract: 'compatible',
    client: 'wire',
    message: ({ operation }: OfOperation) => `${operation} no longer takes credentials.`,
  },
  'security/became-optional': {
    contract: 'compatible',
    client: 'addition',
    message: ({ operation }: OfOperation) => `${operation} can now be called without credentials.`,
  },
  'security/alternative-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ operation, alternative }: OfOperation & { readonly alternative: string }) =>
      `${operation} now also takes ${alternative}.`,
  },
  'security/alternative-removed': {
    contract: 'breaking',
    client: 'run time',
    message: ({ operation, alternative }: OfOperation & { readonly alternative: string }) =>
      `${operation} no longer takes ${alternative}.`,
  },
  'security/order-changed': {
    contract: 'none',
    client: 'wire',
    message: ({ operation, from, to }: OfOperation & { readonly from: string; readonly to: string }) =>
      `With credentials for several schemes, ${operation} now uses ${to} before ${from}.`,
  },
  'security/role-added': {
    contract: 'breaking',
    client: 'run time',
    message: ({ operation, scheme, role }: OfOperation & OfScheme & { readonly role: string }) =>
      `With \`${scheme}\`, ${operation} now needs \`${role}\`.`,
    help: 'Keys without it are refused: say so in the release notes.',
  },
  'security/role-removed': {
    contract: 'compatible',
    client: 'docs only',
    message: ({ operation, scheme, role }: OfOperation & OfScheme & { readonly role: string }) =>
      `With \`${scheme}\`, ${operation} no longer needs \`${role}\`.`,
  },
  'security/scheme-description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ scheme }: OfScheme) => `The description of the security scheme \`${scheme}\` changes.`,
  },
} satisfies RuleTable;
