import type { CodePage } from './code-page.js';

export const readFilePages = {
  'read/file-not-found': {
    meaning: 'A reference or the command line names a file that is not there.',
    place: 'document',
    before: `paths:
  /orders: { $ref: ordres.yaml }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/not-a-file': {
    meaning: 'A reference leads to a folder or a device.',
    place: 'document',
    before: `paths:
  /orders: { $ref: ./ }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/cannot-read': {
    meaning: 'The system refuses to read the file; the reason is its own code.',
    place: 'words',
    before: 'A spec whose file only another user may read.',
    after: 'The same file after `chmod +r`.',
  },
  'read/too-large': {
    meaning: 'There is a limit of 20 MB to a file, so that a hostile one cannot take all memory.',
    place: 'words',
    before: 'A spec of 21 MB in which every reference is written out.',
    after: 'The variant with references.',
  },
  'read/too-many-files': {
    meaning: 'A spec may have 2,000 files and 60 MB in all.',
    place: 'words',
    before: 'A spec that refers to 2,001 files.',
    after: 'The same paths in one file for each tag.',
  },
  'read/not-utf8': {
    meaning: 'YAML and JSON are read as UTF-8; other encodings would change text without notice.',
    place: 'words',
    before: 'A file saved as Latin-1 or UTF-16.',
    after: 'The same text saved as UTF-8.',
  },
  'read/control-character': {
    meaning: 'Control characters cannot be seen, and YAML does not allow them.',
    place: 'words',
    before: 'A title with the byte 0x07 in it.',
    after: 'A title with the escape "\\a" in double quotes, or without it.',
  },
  'read/lone-surrogate': {
    meaning: 'An escape gives half of a character, which UTF-8 cannot hold.',
    place: 'document',
    before: 'info: { title: "\\ud83d", version: 1.0.0 }',
    after: 'info: { title: "\\ud83d\\ude00", version: 1.0.0 }',
  },
  'read/empty-file': {
    meaning: 'There is nothing to read.',
    place: 'file',
    before: '# Nothing yet.',
    after: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}`,
  },
  'read/several-documents': {
    meaning: 'A spec is one YAML document; what follows a second `---` would be lost.',
    place: 'document',
    before: `paths: {}
---
paths: {}`,
    after: 'paths: {}',
  },
  'read/yaml-version': {
    meaning: 'YAML 1.1 reads `no` as a boolean and `0o7` as text. Specs are YAML 1.2.',
    place: 'file',
    before: `%YAML 1.1
---
openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}`,
    after: `openapi: 3.1.0
info: { title: Acme, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths: {}`,
  },
  'read/syntax': {
    meaning: 'The text is not YAML from here on.',
    place: 'document',
    before: `info:
  title: Orders: place and cancel
  version: 1.0.0`,
    after: `info:
  title: 'Orders: place and cancel'
  version: 1.0.0`,
  },
  'read/tab-indentation': {
    meaning: 'YAML is indented by spaces.',
    place: 'document',
    before: `info:
	title: Acme
	version: 1.0.0`,
    after: `info:
  title: Acme
  version: 1.0.0`,
  },
  'read/duplicate-key': {
    meaning: 'Of two members of one name, readers keep different ones.',
    place: 'document',
    before: `info:
  title: Acme
  title: Orders
  version: 1.0.0`,
    after: `info:
  title: Acme
  version: 1.0.0`,
  },
  'read/key-not-text': {
    meaning: 'A key in braces is a map to YAML, and names are text.',
    place: 'document',
    before: `paths:
  {account}: {}`,
    after: `paths:
  '/{account}': {}`,
  },
  'read/curly-quotes': {
    meaning: 'Word processors and chats replace straight quotes, and YAML takes theirs for a part of the text.',
    place: 'document',
    before: 'info: { title: “Acme”, version: 1.0.0 }',
    after: "info: { title: 'Acme', version: 1.0.0 }",
  },
  'read/not-a-number': {
    meaning: 'JSON has no infinity, and a schema is JSON.',
    place: 'schema',
    before: '{ type: number, maximum: .inf }',
    after: '{ type: number }',
  },
  'read/unknown-tag': {
    meaning: 'A tag makes a value something that JSON does not have.',
    place: 'document',
    before: 'info: { title: !include title.txt, version: 1.0.0 }',
    after: 'info: { title: Acme, version: 1.0.0 }',
  },
  'read/merge-key': {
    meaning: '`<<` is no part of YAML 1.2.',
    place: 'document',
    before: `x-one: &one { a: 1 }
x-two:
  <<: *one`,
    after: `x-one: &one { a: 1 }
x-two: *one`,
  },
  'read/unknown-alias': {
    meaning: 'An alias names an anchor that stands before it.',
    place: 'document',
    before: `x-one: &limits { a: 1 }
x-two: *limit`,
    after: `x-one: &limits { a: 1 }
x-two: *limits`,
  },
  'read/alias-cycle': {
    meaning: 'A value that contains itself has no end.',
    place: 'document',
    before: `x-loop: &loop
  again: *loop`,
    after: `x-loop:
  again: true`,
  },
  'read/alias-bomb': {
    meaning: 'Aliases of aliases multiply: a few lines become billions of nodes.',
    place: 'words',
    before: 'Ten lists, each of ten aliases of the list before.',
    after: 'The values, written out as far as they are meant.',
  },
  'read/too-deep': {
    meaning: 'More than 200 maps and lists inside each other are refused, so that no reader runs out of stack.',
    place: 'words',
    before: 'A schema with 300 nested `items`.',
    after: 'Named schemas that refer to each other.',
  },
} satisfies Readonly<Record<string, CodePage>>;
