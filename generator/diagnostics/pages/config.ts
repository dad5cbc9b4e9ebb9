import type { CodePage } from './code-page.js';

export const configPages = {
  'config/several-files': {
    meaning: 'Which of two configurations holds cannot be known.',
    place: 'words',
    before: 'countersign.config.json and countersign.config.ts in one folder.',
    after: 'countersign.config.ts alone.',
  },
  'config/cannot-load': {
    meaning: 'The module throws, does not parse, or exports no object by default.',
    place: 'words',
    before: `\`export const config = { scope: '@acme' };\``,
    after: `\`export default { scope: '@acme' };\``,
  },
  'config/unknown-key': {
    meaning: 'A misspelt key would be ignored in silence.',
    place: 'configuration',
    before: '{ "scopes": "@acme" }',
    after: '{ "scope": "@acme" }',
  },
  'config/unknown-code': {
    meaning: 'Levels are set by code, and this is none.',
    place: 'configuration',
    before: '{ "rules": { "openapi/unused-components": "off" } }',
    after: '{ "rules": { "openapi/unused-component": "off" } }',
  },
  'config/fixed-level': {
    meaning: 'Without what an error asks for, no sound client can be made.',
    place: 'configuration',
    before: '{ "rules": { "read/unresolved-ref": "warning" } }',
    after: '{ "rules": { "openapi/unused-component": "off" } }',
  },
  'config/invalid': {
    meaning: 'The value does not fit the JSON Schema of the configuration.',
    place: 'configuration',
    before: '{ "scope": "acme" }',
    after: '{ "scope": "@acme" }',
  },
} satisfies Readonly<Record<string, CodePage>>;
