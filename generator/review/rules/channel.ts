import type { RuleTable } from '../rule.js';

interface OfChannel {
  readonly channel: string;
}
interface Changed extends OfChannel {
  readonly from: string;
  readonly to: string;
}
interface OfParameter extends OfChannel {
  readonly parameter: string;
}

/** Channels of the WebSocket stream. What the schemas of their payloads promise is under `response/…`. */
export const channelRules = {
  'channel/added': {
    contract: 'compatible',
    client: 'addition',
    message: ({ channel }: OfChannel) => `The channel \`${channel}\` is new.`,
  },
  'channel/removed': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel }: OfChannel) => `The channel \`${channel}\` is gone.`,
    help: 'Mark it `deprecated: true` for a release first, and say what to read instead.',
  },
  'channel/renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ from, to }: Omit<Changed, 'channel'>) =>
      `The channel \`${from}\` is now \`${to}\`: so are its method and its constant.`,
    help: 'Names of methods are keys of `channels`: another `address` or `name` needs no other key.',
  },
  'channel/constant-renamed': {
    contract: 'none',
    client: 'compile error',
    message: ({ channel, from, to }: Changed) =>
      `The constant of the channel \`${channel}\` is ${to} instead of ${from}.`,
  },
  'channel/name-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'wire',
    message: ({ channel, from, to }: Changed) => `Messages of \`${channel}\` are called ${to} instead of ${from}.`,
  },
  'channel/address-changed': {
    direction: 'request',
    contract: 'breaking',
    client: 'wire',
    message: ({ channel, from, to }: Changed) => `\`${channel}\` is asked for as ${to} instead of ${from}.`,
  },
  'channel/address-added': {
    direction: 'request',
    contract: 'compatible',
    client: 'run time',
    bump: 'minor',
    message: ({ channel, address }: OfChannel & { readonly address: string }) =>
      `\`${channel}\` can now be asked for as ${address}, too.`,
  },
  'channel/address-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'run time',
    message: ({ channel, address }: OfChannel & { readonly address: string }) =>
      `\`${channel}\` can no longer be asked for as ${address}: these parameters alone are refused.`,
  },
  'channel/input-changed': {
    contract: 'none',
    client: 'compile error',
    message: ({ channel, from, to }: Changed) =>
      `The method \`${channel}\` of the stream takes ${to} instead of ${from}.`,
  },
  'channel/parameter-added-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel, parameter }: OfParameter) =>
      `The required parameter \`${parameter}\` of \`${channel}\` is new.`,
    help: 'Keep an address without it.',
  },
  'channel/parameter-added-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ channel, parameter }: OfParameter) =>
      `The optional parameter \`${parameter}\` of \`${channel}\` is new.`,
  },
  'channel/parameter-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel, parameter }: OfParameter) => `The parameter \`${parameter}\` of \`${channel}\` is gone.`,
  },
  'channel/parameter-became-required': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel, parameter }: OfParameter) =>
      `The parameter \`${parameter}\` of \`${channel}\` is now required.`,
    help: 'Keep an address without it.',
  },
  'channel/parameter-became-optional': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ channel, parameter }: OfParameter) =>
      `The parameter \`${parameter}\` of \`${channel}\` is now optional.`,
  },
  'channel/parameter-value-added': {
    direction: 'request',
    contract: 'compatible',
    client: 'addition',
    message: ({ channel, parameter, value }: OfParameter & { readonly value: string }) =>
      `The parameter \`${parameter}\` of \`${channel}\` may now be ${value}.`,
  },
  'channel/parameter-value-removed': {
    direction: 'request',
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel, parameter, value }: OfParameter & { readonly value: string }) =>
      `The parameter \`${parameter}\` of \`${channel}\` can no longer be ${value}.`,
  },
  'channel/parameter-location-changed': {
    direction: 'response',
    contract: 'breaking',
    client: 'run time',
    message: ({ parameter, ...changed }: OfParameter & Changed) =>
      `Messages of \`${changed.channel}\` repeat \`${parameter}\` at ${changed.to} instead of ${changed.from}.`,
  },
  'channel/parameter-example-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ channel, parameter }: OfParameter) =>
      `The example of the parameter \`${parameter}\` of \`${channel}\` changes, which the package shows.`,
  },
  'channel/parameter-description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ channel, parameter }: OfParameter) =>
      `The description of the parameter \`${parameter}\` of \`${channel}\` changes.`,
  },
  'channel/became-private': {
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel }: OfChannel) => `\`${channel}\` now needs credentials.`,
  },
  'channel/became-public': {
    contract: 'compatible',
    client: 'addition',
    message: ({ channel }: OfChannel) => `\`${channel}\` no longer needs credentials.`,
  },
  'channel/privacy-changed': {
    contract: 'warning',
    client: 'none',
    bump: 'patch',
    message: ({ channel, from, to }: Changed) =>
      `\`${channel}\` is now ${to} instead of ${from}; every connection of the stream has credentials.`,
  },
  'channel/became-whole': {
    direction: 'response',
    contract: 'warning',
    client: 'compile error',
    message: ({ channel }: OfChannel) =>
      `Each message of \`${channel}\` is now the whole state: iterating it yields states.`,
  },
  'channel/no-longer-whole': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel }: OfChannel) =>
      `A message of \`${channel}\` is no longer the whole state: iterating it yields messages.`,
  },
  'channel/snapshot-added': {
    direction: 'response',
    contract: 'compatible',
    client: 'compile error',
    message: ({ channel }: OfChannel) => `A subscription to \`${channel}\` now begins with a snapshot.`,
  },
  'channel/snapshot-removed': {
    direction: 'response',
    contract: 'breaking',
    client: 'compile error',
    message: ({ channel }: OfChannel) => `A subscription to \`${channel}\` no longer begins with a snapshot.`,
  },
  'channel/first-state-changed': {
    direction: 'response',
    contract: 'warning',
    client: 'run time',
    message: ({ channel, from, to }: Changed) => `A subscription to \`${channel}\` begins ${to} instead of ${from}.`,
  },
  'channel/overflow-changed': {
    contract: 'none',
    client: 'run time',
    message: ({ channel, from, to }: Changed) =>
      `When messages of \`${channel}\` arrive faster than they are read, ${to}; until now, ${from}.`,
  },
  'channel/deprecated': {
    contract: 'compatible',
    client: 'docs only',
    bump: 'minor',
    message: ({ channel }: OfChannel) => `The channel \`${channel}\` is now deprecated.`,
  },
  'channel/undeprecated': {
    contract: 'compatible',
    client: 'docs only',
    message: ({ channel }: OfChannel) => `The channel \`${channel}\` is no longer deprecated.`,
  },
  'channel/description-changed': {
    contract: 'none',
    client: 'docs only',
    message: ({ channel, what }: OfChannel & { readonly what: string }) =>
      `The ${what} of the channel \`${channel}\` changes.`,
  },
} satisfies RuleTable;
