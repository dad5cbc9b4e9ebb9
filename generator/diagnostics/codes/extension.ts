import type { CodeTable } from '../code-table.js';

/** Findings about our own extensions, each by its own rules and in what it says about the operation around it. */
export const extensionCodes = {
  'extension/unknown-key': {
    severity: 'error',
    message: ({ extension, key }: { extension: string; key: string }) => `'${key}' has no meaning in ${extension}.`,
    help: ({ help }: { extension: string; key: string; help?: string | undefined }) => help,
  },
  'extension/missing-key': {
    severity: 'error',
    message: ({ extension, key }: { extension: string; key: string }) => `'${key}' is missing in ${extension}.`,
    help: ({ help }: { extension: string; key: string; help?: string | undefined }) => help,
  },
  'extension/invalid': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    help: ({ help }: { problem: string; help?: string | undefined }) => help,
  },
  'extension/misspelt': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `The extension '${name}' is not known.`,
    help: ({ suggestion }: { name: string; suggestion: string }) => suggestion,
  },
  'extension/misplaced': {
    severity: 'error',
    message: ({ name }: { name: string }) => `${name} has no meaning here.`,
    help: ({ places }: { name: string; places: string }) => `It belongs ${places}.`,
  },
  'extension/unknown-parameter': {
    severity: 'error',
    message: ({ extension, name }: { extension: string; name: string }) =>
      `${extension} names '${name}', but the operation has no such parameter.`,
    help: ({ suggestion }: { extension: string; name: string; suggestion?: string | undefined }) => suggestion,
  },
  'extension/unknown-response': {
    severity: 'error',
    message: ({ status }: { status: string }) => `The operation declares no response '${status}'.`,
    help: ({ suggestion }: { status: string; suggestion?: string | undefined }) => suggestion,
  },
  'extension/unknown-request': {
    severity: 'error',
    message: ({ mediaType }: { mediaType: string }) => `The operation has no body of the media type '${mediaType}'.`,
    help: ({ suggestion }: { mediaType: string; suggestion?: string | undefined }) => suggestion,
  },
  'extension/unknown-schema': {
    severity: 'error',
    message: ({ pointer }: { pointer: string }) => `There is no schema at '${pointer}'.`,
    help: ({ suggestion }: { pointer: string; suggestion?: string | undefined }) => suggestion,
  },
  'extension/url-path': {
    severity: 'error',
    message: ({ name }: { name: string }) => `With x-url, the path must be '/{${name}}' and nothing else.`,
    help: () => 'The whole URL, path included, is the value of that parameter.',
  },
  'extension/inbound-scheme': {
    severity: 'error',
    message: ({ name }: { name: string }) =>
      `The scheme '${name}' is for requests that the API sends, and cannot sign this one.`,
    help: () => 'Name it under the `security` of a webhook, or delete its `direction: inbound`.',
  },
  'extension/url-security': {
    severity: 'error',
    message: () => 'An operation with x-url goes to any server, and does not say that it carries no credentials.',
    help: () => 'Write `security: []` on the operation.',
  },
} satisfies CodeTable;
