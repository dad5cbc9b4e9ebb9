import type { CodeTable } from '../code-table.js';

/** Findings about the servers of a document. */
export const openapiServerCodes = {
  'openapi/server-url': {
    severity: 'error',
    message: ({ has }: { has: string }) => `The URL of the server has ${has}, and no request can be sent there.`,
    help: ({ has }: { has: string }) =>
      has === 'user info'
        ? 'Credentials are no part of an address: declare a security scheme.'
        : 'Write `https://`, the host, and the path that all paths begin with.',
  },
  'openapi/no-servers': {
    severity: 'warning',
    message: () => 'The document names no server.',
    help: () => 'Without `servers`, whoever uses the client must pass a base URL.',
  },
  'openapi/server-trailing-slash': {
    severity: 'warning',
    message: () => 'The URL of the server ends with a slash, and every path begins with one.',
    help: () => 'Delete the slash at the end.',
  },
  'openapi/undeclared-server-variable': {
    severity: 'error',
    message: ({ name }: { name: string }) => `The URL has '{${name}}', but no variable of that name is declared.`,
    help: ({ suggestion }: { name: string; suggestion?: string | undefined }) =>
      suggestion ?? 'Declare it under `variables` with a `default`.',
  },
  'openapi/unused-server-variable': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `The URL of the server has no '{${name}}'.`,
  },
  'openapi/server-variable-default': {
    severity: 'error',
    message: ({ value }: { value: string }) => `The default '${value}' is not among the values of \`enum\`.`,
    help: ({ suggestion }: { value: string; suggestion?: string | undefined }) => suggestion,
  },
  'openapi/server-variable-form': {
    severity: 'warning',
    message: ({ value, name, problem }: { value: string; name: string; problem: string }) =>
      `The default '${value}' of '${name}' ${problem}: a client without that option cannot be made.`,
    help: ({ problem }: { value: string; name: string; problem: string }) =>
      problem.includes('path')
        ? 'What goes on with the host would send signed requests to another one: begin with `/`, or list the values as `enum`.'
        : 'Write a default that works, or list the values as `enum`.',
  },
} satisfies CodeTable;
