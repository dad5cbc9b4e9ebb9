import { isAdjustable, isCode } from '../diagnostics/levels.js';
import { codes } from '../diagnostics/table.js';

/** What npm takes for a scope. */
export const scopePattern = /^@[a-z0-9~-][a-z0-9._~-]*$/;

/** The JSON Schema of a configuration. `docs/config.schema.json`, for editors, is this as text; a test says so. */
export function configSchema(): object {
  const rules = Object.keys(codes)
    .filter(isCode)
    .map((code) => [code, isAdjustable(code) ? { $ref: '#/$defs/level' } : { const: 'error' }] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Countersign configuration',
    description: 'What holds for every spec of a project. Nothing of it is needed.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'This schema, for editors.', type: 'string' },
      scope: {
        description: "Scope of the packages' names.",
        type: 'string',
        pattern: scopePattern.source,
        examples: ['@acme'],
      },
      out: {
        description: 'Folder of the packages, each in a folder named after its spec; relative to the configuration.',
        type: 'string',
        minLength: 1,
        examples: ['packages'],
      },
      rules: {
        description: 'How serious findings are, by code.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries<object>(rules),
      },
    },
    $defs: {
      level: {
        description: '`off` leaves the findings out; an `error` stops generation.',
        enum: ['off', 'warning', 'error'],
      },
    },
  };
}
