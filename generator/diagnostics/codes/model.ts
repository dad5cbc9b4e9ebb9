import type { CodeTable } from '../code-table.js';

/** Findings about what is valid and means something that no client can be made of. */
export const modelCodes = {
  'model/schema-includes-itself': {
    severity: 'error',
    message: ({ way }: { way: readonly string[] }) => `The schema includes itself: ${shortened(way).join(' → ')}.`,
    help: () => 'A recursive schema needs a property, an item or a map between itself and its repetition.',
  },
  'model/schema-too-deep': {
    severity: 'error',
    message: ({ limit }: { limit: number }) =>
      `The schema is made of others by \`$ref\`, \`allOf\`, \`oneOf\` or \`anyOf\` more than ${limit} deep.`,
    help: () => 'Leave out schemas in between that only lead on to the next one.',
  },
  'model/unsupported-keyword': {
    severity: 'error',
    message: ({ keyword }: { keyword: string }) => `The keyword '${keyword}' is not supported in a schema.`,
    help: () => "Refer to schemas by JSON Pointer: `$ref: '#/components/schemas/Name'`.",
  },
  'model/unsupported-method': {
    severity: 'error',
    message: ({ method }: { method: string }) => `Operations under '${method}' are not supported.`,
    help: ({ method }: { method: string }) =>
      method === 'trace'
        ? 'No `fetch` sends TRACE. Leave the operation out.'
        : 'The methods are `get`, `put`, `post`, `delete`, `options`, `head` and `patch`.',
  },
  'model/client-header': {
    severity: 'warning',
    message: ({ name }: { name: string }) =>
      `The HTTP client writes the header '${name}', so it is no input of a call.`,
    help: () => "Delete the parameter. A scheme that signs the host reads request.host or header('host').",
  },
  'model/unsupported-parameter-place': {
    severity: 'error',
    message: ({ place }: { place: string }) => `Parameters in '${place}' are not supported.`,
    help: () => 'A parameter is in `path`, `query`, `header` or `cookie`.',
  },
} satisfies CodeTable;

function shortened(way: readonly string[]): readonly string[] {
  return way.length <= 9 ? way : [...way.slice(0, 4), '…', ...way.slice(-4)];
}
