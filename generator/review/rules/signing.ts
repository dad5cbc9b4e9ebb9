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
    message: ({ scheme, where, what }: OfScheme & Record<'where' | 'what', string>) =>
      `What \`${scheme}\` signs or sends changes for ${where}: ${what}.`,
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
  'signing/placement-moved': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ scheme, what, from, to }: OfScheme & Record<'what' | 'from' | 'to', string>) =>
      `\`${scheme}\` sends ${what} as ${to} instead of ${from}.`,
  },
  'signing/header-respelled': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ scheme, from, to }: Omit<Changed, 'name'>) =>
      `\`${scheme}\` writes the header \`${from}\` as \`${to}\`: to HTTP it is the same.`,
  },
  'signing/constant-changed': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ operation, name, from, to }: Record<'operation' | 'name' | 'from' | 'to', string>) =>
      `The signing constant \`${name}\` of \`${operation}\` is ${to} instead of ${from}.`,
  },
  'signing/verifier-added': {
    contract: 'none',
    client: 'addition',
    message: ({ scheme }: OfScheme) => `Requests that are signed with \`${scheme}\` can now be verified.`,
  },
  'signing/verifier-removed': {
    contract: 'none',
    client: 'compile error',
    message: ({ scheme }: OfScheme) =>
      `Requests that are signed with \`${scheme}\` can no longer be verified: its function of \`./verify\` is gone.`,
    help: 'A receiver needs what is signed: send the clock or the nonce in a form that can be read back.',
  },
  'signing/verification-removed': {
    contract: 'none',
    client: 'compile error',
    message: ({ scheme, from }: Omit<Changed, 'name' | 'to'>) =>
      `A verifier of \`${scheme}\` no longer accepts ${from} by itself: it needs \`withinMs\`, how old a request may be.`,
  },
  'signing/verification-changed': {
    contract: 'none',
    client: 'run time',
    message: ({ scheme, from, to }: Omit<Changed, 'name'>) =>
      `A verifier of \`${scheme}\` accepts ${to} instead of ${from}.`,
  },
  'signing/verification-loosened': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ scheme, from, to }: Omit<Changed, 'name'>) =>
      `A verifier of \`${scheme}\` accepts ${to} instead of ${from}: a request that was seen can be repeated for longer.`,
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
