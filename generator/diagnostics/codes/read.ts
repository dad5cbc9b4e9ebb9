import type { CodeTable } from '../code-table.js';

const oneFolder = 'A spec is one folder: move the file into it and refer to it by a relative path.';

/** Findings about files, YAML and references between nodes. */
export const readCodes = {
  'read/file-not-found': {
    severity: 'error',
    message: ({ path }: { path: string }) => `The file '${path}' does not exist.`,
    help: ({ suggestion }: { path: string; suggestion?: string | undefined }) => suggestion,
  },
  'read/not-a-file': {
    severity: 'error',
    message: ({ path }: { path: string }) => `'${path}' is not a regular file.`,
    help: () => 'Name the YAML or JSON file itself.',
  },
  'read/cannot-read': {
    severity: 'error',
    message: ({ path, reason }: { path: string; reason: string }) => `The file '${path}' cannot be read (${reason}).`,
  },
  'read/too-large': {
    severity: 'error',
    message: ({ path, excess }: { path: string; excess: string }) => `The file '${path}' has ${excess}.`,
    help: () => 'Split it into several files, or read the variant whose references are not written out.',
  },
  'read/too-many-files': {
    severity: 'error',
    message: ({ what }: { what: string }) => `The spec reaches ${what} through its references.`,
    help: () => 'Join the files that belong together.',
  },
  'read/not-utf8': {
    severity: 'error',
    message: ({ found }: { found: string }) => `The file is not UTF-8: ${found}.`,
    help: () => 'Save it as UTF-8.',
  },
  'read/control-character': {
    severity: 'error',
    message: ({ character }: { character: string }) => `The character ${character} may not stand in a spec.`,
    help: ({ character }: { character: string }) =>
      character === 'U+000D'
        ? 'A carriage return alone ends no line: save the file with line feeds (LF).'
        : 'Delete it, or write it as an escape in double quotes.',
  },
  'read/lone-surrogate': {
    severity: 'error',
    message: ({ character }: { character: string }) =>
      `${character} is half of a surrogate pair, and no character by itself.`,
    help: () => 'Write the character itself instead of its escapes.',
  },
  'read/empty-file': {
    severity: 'error',
    message: () => 'The file is empty.',
    help: () => 'A spec begins with `openapi: 3.1.0`, then `info`, then `paths`.',
  },
  'read/several-documents': {
    severity: 'error',
    message: () => 'A second YAML document begins here; a spec is one document.',
    help: () => 'Delete the `---` line, or move what follows into a file of its own.',
  },
  'read/yaml-version': {
    severity: 'error',
    message: ({ directive }: { directive: string }) => `The directive \`${directive}\` is not supported.`,
    help: () => 'Specs are YAML 1.2. Delete the line.',
  },
  'read/syntax': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `This is not valid YAML: ${problem}.`,
  },
  'read/tab-indentation': {
    severity: 'error',
    message: () => 'A tab is used for indentation.',
    help: () => 'YAML indents with spaces.',
  },
  'read/duplicate-key': {
    severity: 'error',
    message: ({ key }: { key: string }) => `The key '${key}' is written twice in one map.`,
    help: () => 'Keep one of the two.',
  },
  'read/merge-key': {
    severity: 'error',
    message: () => 'Merge keys (`<<`) are not part of YAML 1.2.',
    help: () => 'Write the members out, or share them with `$ref` or `allOf`.',
  },
  'read/key-not-text': {
    severity: 'error',
    message: ({ found }: { found: string }) => `A key must be text, but this one is ${found}.`,
    help: () =>
      'Write it in quotes. A template such as `{name}` at the beginning of a key or value needs quotes as well.',
  },
  'read/unknown-tag': {
    severity: 'error',
    message: ({ tag }: { tag: string }) => `The tag \`${tag}\` does not fit or is not known here.`,
    help: () => 'Delete the tag; write text in quotes.',
  },
  'read/curly-quotes': {
    severity: 'warning',
    message: ({ quotes }: { quotes: string }) => `The quotes ${quotes} belong to the text: YAML knows only ' and ".`,
    help: ({ inner }: { quotes: string; inner: string }) =>
      `Write '${inner}' with straight quotes; or, where the curly ones are meant, put straight ones around them.`,
  },
  'read/not-a-number': {
    severity: 'error',
    message: ({ text }: { text: string }) => `'${text}' is no number that JSON knows.`,
    help: () => 'Write it in quotes if text is meant.',
  },
  'read/unknown-alias': {
    severity: 'error',
    message: ({ name }: { name: string }) => `There is no anchor '&${name}' before this alias.`,
    help: ({ suggestion }: { name: string; suggestion?: string | undefined }) =>
      suggestion ?? 'A value that begins with `*` is an alias; write it in quotes if text is meant.',
  },
  'read/alias-cycle': {
    severity: 'error',
    message: ({ name }: { name: string }) => `The alias '*${name}' stands inside its own anchor.`,
    help: () => 'Use `$ref` for something that contains itself.',
  },
  'read/alias-bomb': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `The aliases of this file add more than ${limit} nodes.`,
    help: () => 'Share large parts with `$ref`.',
  },
  'read/too-deep': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `Maps and lists are nested more than ${limit} deep here.`,
    help: () => 'Name the inner parts under `components` and refer to them with `$ref`.',
  },
  'read/ref-not-text': {
    severity: 'error',
    message: ({ found }: { found: string }) => `\`$ref\` must be text, but this is ${found}.`,
    help: () => "Such as `$ref: '#/components/schemas/Order'`.",
  },
  'read/ref-syntax': {
    severity: 'error',
    message: ({ ref, problem }: { ref: string; problem: string }) => `The reference '${ref}' is malformed: ${problem}.`,
    help: () => 'Such as `#/components/schemas/Order` or `schemas.yaml#/Order`.',
  },
  'read/ref-misplaced': {
    severity: 'error',
    message: () => 'A `$ref` cannot stand for a whole map of names.',
    help: () => 'Refer to each member by its own `$ref`.',
  },
  'read/ref-anchor': {
    severity: 'error',
    message: ({ fragment }: { fragment: string }) =>
      `The fragment '#${fragment}' is an anchor; only JSON Pointers are followed.`,
    help: () => 'A pointer begins with `#/`, such as `#/components/schemas/Order`.',
  },
  'read/remote-ref': {
    severity: 'error',
    message: ({ ref }: { ref: string }) => `'${ref}' is on the network, and nothing is fetched from there.`,
    help: () => 'Save the document beside the spec and refer to it by a relative path.',
  },
  'read/absolute-ref': {
    severity: 'error',
    message: ({ ref }: { ref: string }) => `'${ref}' is an absolute path.`,
    help: () => oneFolder,
  },
  'read/ref-outside': {
    severity: 'error',
    message: ({ ref }: { ref: string }) => `'${ref}' leads out of the folder of the spec.`,
    help: () => oneFolder,
  },
  'read/ref-symlink': {
    severity: 'error',
    message: ({ ref }: { ref: string }) => `'${ref}' is a symbolic link that leads out of the folder of the spec.`,
    help: () => oneFolder,
  },
  'read/unresolved-ref': {
    severity: 'error',
    message: ({ ref }: { ref: string }) => `The reference '${ref}' leads nowhere.`,
    help: ({ missing, suggestion }: { ref: string; missing: string; suggestion?: string | undefined }) =>
      suggestion ?? `There is no '${missing}' at that place.`,
  },
  'read/ref-cycle': {
    severity: 'error',
    message: ({ ref }: { ref: string }) => `The reference '${ref}' leads back to itself and never to a value.`,
    help: () => 'One of the references on the way must be replaced by what is meant.',
  },
} satisfies CodeTable;
