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

/** Signing declarations, and the bytes that come out of them. */
export const signingRules = {
  'signing/bytes-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ scheme, count, compared, what }: OfScheme & Record<'count' | 'compared' | 'what', string>) =>
      `What \`${scheme}\` signs or sends changes for ${count} of ${compared} operations: ${what}.`,
    help: 'Hold the signed text before and after against the reference of the API, and pin a known answer of it.',
  },
  'signing/added': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme }: OfScheme) => `Requests with \`${scheme}\` are now signed.`,
  },
  'signing/removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme }: OfScheme) => `Requests with \`${scheme}\` are no longer signed.`,
  },
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
  'signing/direction-changed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ scheme, from, to }: Omit<Changed, 'name'>) => `\`${scheme}\` now signs ${to} instead of ${from}.`,
  },
  'signing/value-added': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ scheme, name, to }: OfName & { readonly to: string }) =>
      `The value \`${name}\` of \`${scheme}\` is new: \`${to}\`.`,
  },
  'signing/value-removed': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ scheme, name }: OfName) => `The value \`${name}\` of \`${scheme}\` is gone.`,
  },
  'signing/value-changed': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ scheme, name, from, to }: Changed) =>
      `The value \`${name}\` of \`${scheme}\` is \`${to}\` instead of \`${from}\`.`,
  },
  'signing/placement-changed': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ scheme, place, from, to }: OfScheme & Record<'place' | 'from' | 'to', string>) =>
      to === ''
        ? `\`${scheme}\` no longer sends ${place}: it was ${from}.`
        : `\`${scheme}\` ${from === '' ? `now sends ${to} as ${place}` : `sends ${to} as ${place} instead of ${from}`}.`,
  },
  'signing/constant-changed': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ operation, name, from, to }: Record<'operation' | 'name' | 'from' | 'to', string>) =>
      `The signing constant \`${name}\` of \`${operation}\` is ${to} instead of ${from}.`,
  },
  'signing/verification-changed': {
    contract: 'none',
    client: 'run time',
    message: ({ scheme, from, to }: Omit<Changed, 'name'>) =>
      `A verifier of \`${scheme}\` accepts ${to} instead of ${from}.`,
  },
  'signing/inbound-changed': {
    contract: 'breaking',
    client: 'run time',
    message: ({ scheme, what }: OfScheme & { readonly what: string }) =>
      `What the API signs with \`${scheme}\` changes: ${what}.`,
    help: 'Receivers refuse what is signed in the former way: they have to change when the API does.',
  },
  'signing/covers-less': {
    contract: 'warning',
    client: 'docs only',
    message: ({ scheme, what }: OfScheme & { readonly what: string }) =>
      `The signature of \`${scheme}\` no longer protects ${what}.`,
    help: 'Whoever is between client and server can change it unseen by the signature.',
  },
  'signing/covers-more': {
    contract: 'none',
    client: 'docs only',
    message: ({ scheme, what }: OfScheme & { readonly what: string }) =>
      `The signature of \`${scheme}\` now protects ${what}.`,
  },
  'signing/example-changed': {
    contract: 'none',
    client: 'none',
    message: ({ scheme, source }: OfScheme & { readonly source: string }) =>
      `A known answer of \`${scheme}\` is another one: ${source}.`,
    help: 'Look whether the source really says so now.',
  },
  'signing/example-removed': {
    contract: 'none',
    client: 'none',
    message: ({ scheme, source }: OfScheme & { readonly source: string }) =>
      `A known answer of \`${scheme}\` is gone: ${source}.`,
    help: 'It was the proof of the declaration: say in the pull request what proves it now.',
  },
  'signing/example-added': {
    contract: 'none',
    client: 'none',
    message: ({ scheme, source }: OfScheme & { readonly source: string }) =>
      `A known answer of \`${scheme}\` is new: ${source}.`,
  },
} satisfies RuleTable;
