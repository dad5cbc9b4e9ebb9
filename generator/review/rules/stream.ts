import type { RuleTable } from '../rule.js';

interface FromTo {
  readonly from: string;
  readonly to: string;
}
interface OfWhat {
  readonly what: string;
}
interface OfAlternative {
  readonly alternative: string;
}
interface OfRole {
  readonly scheme: string;
  readonly role: string;
}

/** The WebSocket stream: what holds for all of its channels. */
export const streamRules = {
  'stream/added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ to }: { to: string }) => `The WebSocket stream is new: ${to}.`,
  },
  'stream/removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ from }: { from: string }) => `The WebSocket stream is gone: ${from}.`,
    help: 'Mark its channels `deprecated: true` for a release first.',
  },
  'stream/url-changed': {
    contract: 'breaking',
    client: 'wire',
    message: ({ from, to }: FromTo) => `The stream connects to ${to} instead of ${from}.`,
  },
  'stream/description-changed': {
    contract: 'none',
    client: 'docs only',
    message: () => 'The description of the stream changes.',
  },
  'stream/signed-method-changed': {
    contract: 'none',
    client: 'none',
    bump: 'patch',
    message: ({ from, to }: FromTo) => `The schemes sign the connection of the stream as ${to} instead of ${from}.`,
  },
  'stream/authentication-moved': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ from, to }: FromTo) => `The credentials of the stream travel in ${to} instead of ${from}.`,
  },
  'stream/accepted-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'run time',
    message: ({ from, to }: FromTo) => `The stream takes credentials as accepted ${to}, instead of ${from}.`,
    help: 'Nothing private is asked for before it.',
  },
  'stream/operation-added': {
    direction: 'request',
    contract: 'compatible',
    client: 'wire',
    message: ({ what, to }: OfWhat & { readonly to: string }) => `The stream now sends ${to} to ${what}.`,
  },
  'stream/operation-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ what, from }: OfWhat & { readonly from: string }) => `The stream no longer sends ${from} to ${what}.`,
  },
  'stream/operation-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ what, from, to }: OfWhat & FromTo) => `The stream sends ${to} instead of ${from} to ${what}.`,
  },
  'stream/heartbeat-changed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ from, to }: FromTo) => `The heartbeat of the stream is ${to} instead of ${from}.`,
  },
  'stream/place-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'run time',
    message: ({ what, from, to }: OfWhat & FromTo) =>
      `The stream reads ${what} of a message at ${to} instead of ${from}.`,
  },
  'stream/actions-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'run time',
    message: ({ what, from, to }: OfWhat & FromTo) =>
      `The stream takes messages as ${what} where the action is ${to} instead of ${from}.`,
  },
  'stream/rate-limit-changed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ from, to }: FromTo) => `The rate limit of the stream is ${to} instead of ${from}.`,
  },
  'stream/final-codes-changed': {
    contract: 'none',
    client: 'run time',
    bump: 'minor',
    message: ({ from, to }: FromTo) => `The stream does not connect again after ${to} instead of ${from}.`,
  },
  'stream/credentials-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ alternative }: OfAlternative) => `The stream now takes credentials: ${alternative}.`,
  },
  'stream/credentials-required': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ alternative }: OfAlternative) => `The stream now needs credentials: ${alternative}.`,
  },
  'stream/credentials-optional': {
    contract: 'compatible',
    client: 'compile error',
    message: () => 'The stream can now be used without credentials: its class says by type whether it has them.',
    help: 'A variable for a stream with credentials has to say so: the class takes the type of `auth`.',
  },
  'stream/credentials-dropped': {
    contract: 'compatible',
    client: 'compile error',
    message: () => 'The stream no longer takes credentials.',
  },
  'stream/alternative-added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ alternative }: OfAlternative) => `The stream now also takes ${alternative}.`,
  },
  'stream/alternative-removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ alternative }: OfAlternative) => `The stream no longer takes ${alternative}.`,
  },
  'stream/order-changed': {
    contract: 'none',
    client: 'wire',
    message: ({ from, to }: FromTo) =>
      `With credentials for several schemes, the stream now uses ${to} before ${from}.`,
  },
  'stream/role-added': {
    contract: 'breaking',
    client: 'none',
    message: ({ scheme, role }: OfRole) => `With \`${scheme}\`, the stream now needs \`${role}\`.`,
    help: 'Keys without it are refused: say so in the release notes.',
  },
  'stream/role-removed': {
    contract: 'compatible',
    client: 'none',
    message: ({ scheme, role }: OfRole) => `With \`${scheme}\`, the stream no longer needs \`${role}\`.`,
  },
} satisfies RuleTable;
