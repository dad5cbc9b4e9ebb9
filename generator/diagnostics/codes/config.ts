import type { CodeTable } from '../code-table.js';

/** Findings about a project's configuration file. */
export const configCodes = {
  'config/several-files': {
    severity: 'error',
    message: ({ name, other }: { name: string; other: string }) => `'${name}' stands beside '${other}'.`,
    help: () => 'A folder has one configuration: delete one of the two.',
  },
  'config/cannot-load': {
    severity: 'error',
    message: ({ reason }: { reason: string }) => `The configuration cannot be loaded: ${reason}.`,
    help: () => 'The module exports one object by default: `export default defineConfig({ … })`.',
  },
  'config/unknown-key': {
    severity: 'error',
    message: ({ key, place }: { key: string; place: string }) => `'${key}' has no meaning in ${place}.`,
    help: ({ help }: { key: string; place: string; help: string }) => help,
  },
  'config/unknown-code': {
    severity: 'error',
    message: ({ code }: { code: string }) => `There is no diagnostic code '${code}'.`,
    help: ({ suggestion }: { code: string; suggestion?: string | undefined }) =>
      suggestion ?? 'The codes are listed in docs/diagnostics.md.',
  },
  'config/fixed-level': {
    severity: 'error',
    message: ({ code }: { code: string }) => `'${code}' is always an error: generation depends on it.`,
    help: () => 'Delete the line. Only the level of warnings can be chosen.',
  },
  'config/invalid': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    help: ({ help }: { problem: string; help?: string | undefined }) => help,
  },
} satisfies CodeTable;
