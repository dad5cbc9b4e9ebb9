import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A public document out of an npm package. */
export interface PublicDocument {
  /** Unique, and a file name without extension. */
  readonly name: string;
  readonly path: string;
  /** A folder of other files that it refers to. */
  readonly beside?: string;
}

const modules = join(import.meta.dirname, '../../../node_modules');

/** GitHub's: large enough to have a run of its own. */
export const github: PublicDocument = {
  name: 'github',
  path: join(modules, '@octokit/openapi/generated/api.github.com.json'),
};

/** The others, whole. */
export const publicDocuments: readonly PublicDocument[] = [
  { name: 'figma', path: join(modules, '@figma/rest-api-spec/openapi/openapi.yaml') },
  { name: 'galaxy', path: join(modules, '@scalar/galaxy/dist/latest.yaml') },
  ...['3.0', '3.1'].flatMap((version) => readmeExamples(version)),
];

function readmeExamples(version: string): readonly PublicDocument[] {
  const folder = join(modules, '@readme/oas-examples', version, 'json');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: `readme-${version.replace('.', '')}-${file.replace('.json', '')}`,
      path: join(folder, file),
    }));
}

/** Documents that are no valid OpenAPI: what they are refused for, which is the reason that they are not generated. */
export const refusedDocuments: Readonly<Record<string, readonly string[]>> = {
  // `examples` of a schema is a map.
  galaxy: ['openapi/wrong-type'],
  // Schemes that are required together, and both need `Authorization`.
  'readme-30-security-multiple': ['openapi/colliding-schemes'],
  // A security scheme that is nowhere declared.
  'readme-30-response-http-behavior': ['openapi/unknown-security-scheme'],
  // `exclusiveMinimum: true`, which is OpenAPI 3.0.
  'readme-31-schema-validation-local': ['openapi/wrong-type'],
  'readme-31-schema-validation-top-level': ['openapi/wrong-type'],
};
