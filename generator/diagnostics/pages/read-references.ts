import type { CodePage } from './code-page.js';

export const readReferencePages = {
  'read/ref-not-text': {
    meaning: 'A reference is one text.',
    place: 'document',
    before: `paths:
  /orders: { $ref: ['#/components/pathItems/Orders'] }
components:
  pathItems: { Orders: {} }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/ref-syntax': {
    meaning: 'The text is no URI reference with a JSON Pointer.',
    place: 'document',
    before: `paths:
  /orders: { $ref: 'folder\\orders.yaml' }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/ref-misplaced': {
    meaning: 'OpenAPI has references in place of one object, and not of a map of names.',
    place: 'document',
    before: `paths:
  $ref: '#/components/pathItems'
components:
  pathItems: { Orders: {} }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/ref-anchor': {
    meaning: 'Anchors are found by reading every schema first; pointers say where to look.',
    place: 'schema',
    before: `{ type: object, properties: { parent: { $ref: '#order' } } }`,
    after: `{ type: object, properties: { parent: { $ref: '#/components/schemas/Order' } } }`,
  },
  'read/remote-ref': {
    meaning: 'A spec that is fetched from the network changes without a commit.',
    place: 'document',
    before: `paths:
  /orders: { $ref: https://example.com/orders.yaml }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/absolute-ref': {
    meaning: 'An absolute path means another file on every machine.',
    place: 'document',
    before: `paths:
  /orders: { $ref: /etc/orders.yaml }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/ref-outside': {
    meaning: 'A spec reads nothing outside its own folder, so that a foreign spec cannot read files of yours.',
    place: 'document',
    before: `paths:
  /orders: { $ref: ../../orders.yaml }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/ref-symlink': {
    meaning: 'A symbolic link could lead a spec to files outside its folder.',
    place: 'words',
    before: 'orders.yaml is a link to ../shared-specs/orders.yaml.',
    after: 'orders.yaml is a copy in the folder of the spec.',
  },
  'read/unresolved-ref': {
    meaning: 'The pointer names a member that is not there.',
    place: 'document',
    before: `paths:
  /orders: { $ref: '#/components/pathItems/Order' }
components:
  pathItems: { Orders: {} }`,
    after: `paths:
  /orders: { $ref: '#/components/pathItems/Orders' }
components:
  pathItems: { Orders: {} }`,
  },
  'read/ref-cycle': {
    meaning: 'References that lead only to each other never reach a value.',
    place: 'document',
    before: `components:
  schemas:
    Chicken: { $ref: '#/components/schemas/Egg' }
    Egg: { $ref: '#/components/schemas/Chicken' }`,
    after: `components:
  schemas:
    Chicken: { $ref: '#/components/schemas/Egg' }
    Egg: { type: object }`,
  },
} satisfies Readonly<Record<string, CodePage>>;
