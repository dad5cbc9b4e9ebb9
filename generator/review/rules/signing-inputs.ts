import type { RuleTable } from '../rule.js';

interface OfScheme {
  readonly scheme: string;
}
interface OfName extends OfScheme {
  readonly name: string;
}
interface Changed extends OfName {
  readonly from: string;
  readonly to: string;
}

/** What a consumer passes to a signing scheme. */
export const signingInputRules = {
  'signing/credential-added': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme, name }: OfName) => `\`${scheme}\` needs one more credential: \`${name}\`.`,
  },
  'signing/credential-removed': {
    contract: 'compatible',
    client: 'compile error',
    message: ({ scheme, name }: OfName) => `\`${scheme}\` no longer takes the credential \`${name}\`.`,
  },
  'signing/credential-renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ scheme, from, to }: Omit<Changed, 'name'>) =>
      `The credential \`${from}\` of \`${scheme}\` is now \`${to}\`.`,
  },
  'signing/credential-format-changed': {
    contract: 'none',
    client: 'run time',
    message: ({ scheme, name, from, to }: Changed) =>
      `The credential \`${name}\` of \`${scheme}\` is given as ${to} instead of ${from}.`,
  },
  'signing/credential-exposed': {
    contract: 'warning',
    client: 'run time',
    bump: 'minor',
    message: ({ scheme, name, what }: OfName & { readonly what: string }) =>
      `The credential \`${name}\` of \`${scheme}\` is no longer secret: it may be ${what} as it is.`,
    help: 'Make sure that the API asks for it: a secret that was sent is a secret no more.',
  },
  'signing/credential-protected': {
    contract: 'compatible',
    client: 'run time',
    bump: 'minor',
    message: ({ scheme, name }: OfName) =>
      `The credential \`${name}\` of \`${scheme}\` is now secret: it is not printed.`,
  },
  'signing/input-description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ scheme, name }: OfName) => `The description of \`${name}\` of \`${scheme}\` changes.`,
  },
  'signing/parameter-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ scheme, name }: OfName) => `\`${scheme}\` now lets one choose \`${name}\`.`,
  },
  'signing/parameter-added-required': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme, name }: OfName) => `\`${scheme}\` now requires a choice of \`${name}\`.`,
  },
  'signing/parameter-became-required': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme, name }: OfName) => `\`${name}\` of \`${scheme}\` must now be chosen: it has no default.`,
  },
  'signing/parameter-became-optional': {
    contract: 'compatible',
    client: 'addition',
    message: ({ scheme, name, to }: OfName & { readonly to: string }) =>
      `\`${name}\` of \`${scheme}\` is ${to} where nothing is chosen.`,
  },
  'signing/parameter-removed': {
    contract: 'warning',
    client: 'compile error',
    message: ({ scheme, name }: OfName) => `\`${scheme}\` no longer lets one choose \`${name}\`.`,
  },
  'signing/parameter-default-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ scheme, name, from, to }: Changed) =>
      `\`${name}\` of \`${scheme}\` is ${to} instead of ${from} where nothing is chosen.`,
  },
  'signing/parameter-value-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ scheme, name, value }: OfName & { readonly value: string }) =>
      `\`${name}\` of \`${scheme}\` may now be ${value}.`,
  },
  'signing/parameter-value-removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme, name, value }: OfName & { readonly value: string }) =>
      `\`${name}\` of \`${scheme}\` can no longer be ${value}.`,
  },
} satisfies RuleTable;
