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
  'openapi/refused-required': {
    severity: 'warning',
    message: ({ name }: { name: string }) =>
      `The schema requires '${name}', and \`additionalProperties: false\` refuses it: no object fits.`,
    help: () => 'Declare it under `properties`, or leave it out of `required`.',
  },
  'openapi/empty-range': {
    severity: 'warning',
    message: ({ from, to, kind }: { from: string; to: string; kind: string }) => `No ${kind} fits ${from} and ${to}.`,
    help: () => "Correct one of the two; they may stand in each other's place.",
  },
  'openapi/multiple-of': {
    severity: 'warning',
    message: () => 'No number is a multiple of this in the sense of JSON Schema: it must be above 0.',
    help: () => 'Write the step, such as `1` or `0.01`, or delete `multipleOf`.',
  },
  'openapi/pattern': {
    severity: 'warning',
    message: ({ problem }: { problem: string; help?: string | undefined }) =>
      `This is no regular expression of JavaScript: ${problem}.`,
    help: ({ help }: { problem: string; help?: string | undefined }) =>
      help ?? 'JSON Schema has the regular expressions of ECMA-262: escape what is meant as it is with a `\\`.',
  },
  'openapi/media-type': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `'${name}' is no media type.`,
    help: ({ suggestion }: { name: string; suggestion?: string | undefined }) =>
      suggestion === undefined
        ? 'A media type is a type, a slash and a subtype, such as `application/json`; `; charset=utf-8` may follow.'
        : `Did you mean '${suggestion}'?`,
  },
  'openapi/status-code': {
    severity: 'warning',
    message: ({ status }: { status: string }) => `'${status}' is no status code of HTTP.`,
    help: ({ range }: { status: string; range?: string | undefined }) =>
      range === undefined
        ? "Codes are '100' to '599', ranges '1XX' to '5XX', and `default` is for all others."
        : `A range is '${range}', with capital letters.`,
  },
  'openapi/repeated-path-variable': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `The path has '{${name}}' twice, and both get the same value.`,
    help: () => 'Give one of the two a name of its own.',
  },
  'openapi/parameter-name': {
    severity: 'warning',
    message: ({ name, place }: { name: string; place: string }) => `Nothing can be sent as '${name}' in the ${place}.`,
    help: ({ place }: { name: string; place: string }) =>
      place === 'header' || place === 'cookie'
        ? "Its name has letters and digits of ASCII and the signs !#$%&'*+-.^_`|~, and no space."
        : 'Write the name that the server reads.',
  },
  'openapi/signed-parameter': {
    severity: 'warning',
    message: ({ name, scheme }: { name: string; scheme: string }) =>
      `The scheme '${scheme}' sends '${name}', and the operation has a parameter of that name.`,
    help: () => 'Delete the parameter: a client signs by itself, and refuses the name from its caller.',
  },
  'openapi/body-without-meaning': {
    severity: 'warning',
    message: ({ method }: { method: string }) => `A ${method} request with a body cannot be sent by most clients.`,
    help: () => 'RFC 9110 gives such a body no meaning: declare query parameters, or use POST.',
  },
} satisfies CodeTable;
