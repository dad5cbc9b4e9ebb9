import type { CodeTable } from '../code-table.js';

/** Findings about documents that are valid OpenAPI and still mislead those who read them. */
export const lintCodes = {
  'openapi/example-mismatch': {
    severity: 'warning',
    message: ({ kind, problem }: { kind: string; problem: string }) =>
      `The ${kind} does not fit its schema: ${problem}.`,
    help: ({ kind, suggestion }: { kind: string; problem: string; suggestion?: string | undefined }) =>
      suggestion ?? `One of the two is wrong: correct the ${kind}, or the schema.`,
  },
  'openapi/unchecked-examples': {
    severity: 'warning',
    message: ({ limit }: { limit: number }) =>
      `This and other examples are not held against their schemas: more than ${limit} schemas have examples that do not plainly fit.`,
    help: () => 'Split the document, or switch this finding off.',
  },
  'openapi/mixed-trailing-slashes': {
    severity: 'warning',
    message: ({ ends, most }: { ends: boolean; most: number }) =>
      `The path ends ${ends ? 'with' : 'without'} a slash, and ${most} of the document end ${ends ? 'without' : 'with'} one.`,
    help: () => 'To a server, the two are different paths: check which one it serves.',
  },
  'openapi/repeated-enum-value': {
    severity: 'warning',
    message: ({ value }: { value: string }) => `The value ${value} is listed twice.`,
    help: () => 'Delete it, or write the value that was meant.',
  },
  'openapi/insecure-server': {
    severity: 'warning',
    message: () => 'Credentials and data would travel in clear text to this server.',
    help: () => 'Write `https://`.',
  },
  'openapi/misspelt-required': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `The schema requires '${name}', and has no such property.`,
    help: ({ suggestion }: { name: string; suggestion: string }) => suggestion,
  },
  'openapi/body-without-meaning': {
    severity: 'warning',
    message: ({ method }: { method: string }) => `A ${method} request with a body cannot be sent by most clients.`,
    help: () => 'RFC 9110 gives such a body no meaning: declare query parameters, or use POST.',
  },
} satisfies CodeTable;
