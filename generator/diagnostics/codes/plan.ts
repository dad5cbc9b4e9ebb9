import type { CodeTable } from '../code-table.js';

/** What a list reads at a place of `x-pagination`. */
const wantedThere: Readonly<Record<string, string>> = {
  total: 'the number of items',
  more: 'a boolean, whether there is another page',
  pages: 'the number of pages',
  next: 'the next cursor',
};

export const planCodes = {
  'plan/package-name': {
    severity: 'error',
    message: ({ name }: { name: string }) => `The file name '${name}' cannot name a package.`,
    help: () => 'Rename the file: lower-case letters and digits, with `-`, `_` or `.` between them, 100 at most.',
  },
  'plan/package-version': {
    severity: 'warning',
    message: ({ version, used }: { version: string; used: string }) =>
      `'${version}' is no semantic version; the version of the package is ${used}.`,
    help: () => 'Write major.minor.patch, such as 1.0.0: the registry takes nothing else.',
  },
  'plan/server-variable': {
    severity: 'error',
    message: ({ name }: { name: string }) =>
      `The server variable '${name}' has the name of an option that every client has.`,
    help: () => 'Rename the variable here and in the URL of the server: its name is no part of a request.',
  },
  'plan/name-collision': {
    severity: 'warning',
    message: ({ wanted, name }: { wanted: string; name: string }) =>
      `The name '${wanted}' is taken; this one is exported as '${name}'.`,
    help: () => 'Give one of the two a name of its own, so that exported names do not depend on their order.',
  },
  'plan/method-collision': {
    severity: 'error',
    message: ({ method }: { method: string }) => `Two operations would become the method '${method}'.`,
    help: () =>
      'Name them with `x-method`. Operations that share a method have the same HTTP method and different path parameters.',
  },
  'plan/paths-differ': {
    severity: 'error',
    message: ({ method, what }: Record<'method' | 'what', string>) =>
      `This path of the method '${method}' differs from its first one in the ${what}.`,
    help: () => 'A method has one for all of its paths: give both the same, or this one a method of its own.',
  },
  'plan/envelope-data': {
    severity: 'error',
    message: ({ pointer, status }: { pointer: string; status: string }) =>
      `The schema of the ${status} reply has nothing at '${pointer}', where the envelope keeps the data.`,
    help: () => 'Declare the whole reply, envelope included, or say `x-envelope: false` on an operation without one.',
  },
  'plan/error-place': {
    severity: 'warning',
    message: ({ key, pointer }: { key: string; pointer: string }) =>
      `No declared error body has anything at '${pointer}', where \`x-error\` looks for the ${key}.`,
    help: () => 'A place is a JSON Pointer (RFC 6901) into the whole reply.',
  },
  'plan/pagination-place': {
    severity: 'warning',
    message: ({ key, pointer, problem }: Record<'key' | 'pointer' | 'problem', string>) =>
      `The schema of the reply has ${problem} at '${pointer}', where \`x-pagination\` looks for ${wantedThere[key] ?? key}.`,
    help: () =>
      'A place is a JSON Pointer (RFC 6901) into the whole reply, envelope included; that of `next: { item: … }` is one into an item.',
  },
  'plan/pagination-items': {
    severity: 'error',
    message: ({ pointer }: { pointer: string }) => `The schema of the reply has no array at '${pointer}'.`,
    help: () => '`items` is a JSON Pointer (RFC 6901) into the whole reply.',
  },
} satisfies CodeTable;
