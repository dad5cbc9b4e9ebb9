import type { CodeTable } from '../code-table.js';

interface Named {
  readonly name: string;
}

/** Findings about `x-stream`, beyond the form that its JSON Schema has. */
export const streamCodes = {
  'stream/url': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `This cannot be the URL of a stream: ${problem}.`,
    help: () => 'Write `wss://`, host and path. The path is what security schemes sign.',
  },
  'stream/unknown-variable': {
    severity: 'error',
    message: ({ name }: Named) => `The address has a variable '${name}', and the channel no such parameter.`,
    help: ({ suggestion }: Named & { suggestion?: string | undefined }) =>
      suggestion ?? 'Declare it under `parameters`, or write the text that it stands for.',
  },
  'stream/unused-parameter': {
    severity: 'error',
    message: ({ name }: Named) => `No address of the channel has the parameter '${name}'.`,
    help: () => 'Add an address with it in braces, or delete it.',
  },
  'stream/address-variables': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `The address cannot be chosen: ${problem}.`,
    help: () => 'Of several addresses that one is used whose variables are exactly the parameters that are given.',
  },
  'stream/repeated-address': {
    severity: 'error',
    message: ({ name }: Named) => `The channel '${name}' has the same address.`,
    help: () => 'Two channels with one address cannot be told apart: what the server sends would be for both.',
  },
  'stream/repeated-name': {
    severity: 'error',
    message: ({ name, other }: Named & { other: string }) =>
      `Received messages call this channel '${name}', and '${other}' too.`,
    help: () => 'Make one channel of the two, with several addresses, or write the `name` that messages have.',
  },
  'stream/channel-name': {
    severity: 'error',
    message: ({ name, problem }: Named & { problem: string }) => `No method can be called '${name}': ${problem}.`,
    help: () => 'Choose another key; what received messages call the channel is its `name`.',
  },
  'stream/parameter-name': {
    severity: 'error',
    message: ({ name }: Named) => `A parameter called '${name}' cannot be told from what every object has.`,
    help: () => 'Rename it here and in the address: its name is no part of a message.',
  },
  'stream/no-credentials': {
    severity: 'error',
    message: ({ what }: { what: string }) => `${what}, and no security scheme of the stream says how.`,
    help: () => 'List the schemes under `security` of x-stream.',
  },
  'stream/placeholder': {
    severity: 'error',
    message: ({ placeholder, problem }: { placeholder: string; problem: string }) => `'${placeholder}' ${problem}.`,
    help: ({ placeholder, meaning }: { placeholder: string; meaning: string }) =>
      `A text that is exactly '${placeholder}' becomes ${meaning}.`,
  },
  'stream/scheme': {
    severity: 'error',
    message: ({ name, problem }: Named & { problem: string }) =>
      `A stream cannot use the scheme '${name}': ${problem}.`,
    help: () =>
      'What travels is what a scheme places in header fields: in the first message, or in the query of the URL.',
  },
  'stream/operation-constant': {
    severity: 'error',
    message: ({ name, constant }: Named & { constant: string }) =>
      `The scheme '${name}' signs '${constant}', and a connection is no operation.`,
    help: () => 'Leave the scheme out of `security` of x-stream, or declare one for the stream without it.',
  },
  'stream/close-code': {
    severity: 'error',
    message: ({ code }: { code: number }) => `No server sends the close code ${String(code)}.`,
    help: () => 'RFC 6455, section 7.4: 1000 to 1003 and 1007 to 1014 are defined, 3000 to 4999 are free.',
  },
  'stream/long-time': {
    severity: 'error',
    message: ({ text }: { text: string }) => `No timer runs as long as ${text}.`,
    help: () => 'Twenty-four days are the most.',
  },
  'stream/overflow': {
    severity: 'error',
    message: () => '`latest` would lose messages without a word: each says only what has changed.',
    help: () => 'Say `whole: true` where every message has the whole state, or leave `overflow` out.',
  },
  'stream/no-snapshots': {
    severity: 'error',
    message: () => 'Nothing says which messages are snapshots.',
    help: () => 'Say it under `message` of x-stream, with `action` and `snapshots`.',
  },
} satisfies CodeTable;
