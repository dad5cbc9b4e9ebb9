import { didYouMean } from '../../diagnostics/suggest.js';
import type { Pointer } from '../../read/pointer.js';
import { schemaKeywords } from './schema-keywords.js';

/** Where OpenAPI 3 has what Swagger 2.0 had at the root or in an operation. */
const moved: ReadonlyMap<string, string> = new Map([
  ...['host', 'basePath', 'schemes'].map((key) => [key, 'OpenAPI 3 has `servers: [{ url: https://… }]`.'] as const),
  ['definitions', 'OpenAPI 3 has schemas under `components.schemas`.'],
  ['securityDefinitions', 'OpenAPI 3 has them under `components.securitySchemes`.'],
  ['consumes', 'OpenAPI 3 names the media type of a body under `requestBody.content`.'],
  ['produces', 'OpenAPI 3 names the media types of a reply under the `content` of each response.'],
]);

/** What to write instead of a key that means nothing at its place. */
export function unknownKeyHelp(key: string, pointer: Pointer, similar: readonly string[]): string | undefined {
  const bare = /^[“”‘’„](.*)[“”‘’]$/.exec(key)?.[1];
  if (bare !== undefined) return `Write '${bare}', with straight quotes or none.`;
  if (key.startsWith('//')) return 'JSON has no comments, and those of YAML begin with `#`.';
  const isInPaths = pointer[0] === 'paths';
  if (isInPaths && pointer.length === 2) return pathHelp(key);
  if (isInPaths && pointer.length === 3 && methods.has(key.toLowerCase()))
    return `Did you mean '${key.toLowerCase()}'?`;
  if (pointer.at(-3) === 'parameters' && schemaKeywords.has(key)) {
    return `It belongs under \`schema\`: \`schema: { ${key}: … }\`.`;
  }
  if (key === 'schema' && holdsContent(pointer)) {
    return 'It belongs under a media type: `content: { application/json: { schema: … } }`.';
  }
  const isStatus = pointer.at(-2) === 'responses' && pointer[0] !== 'components';
  return didYouMean(key, similar) ?? moved.get(key) ?? (isStatus ? statusHelp : undefined);
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

function pathHelp(key: string): string {
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(key)?.[1];
  return path === undefined
    ? `A path begins with '/': write '/${key}'.`
    : `The host is named under \`servers\`: write the path alone, such as '${path}'.`;
}

/** A response, or a request body. */
function holdsContent(pointer: Pointer): boolean {
  const [holder, inner] = [pointer.at(-3), pointer.at(-2)];
  return holder === 'responses' || holder === 'requestBodies' || inner === 'requestBody';
}

const statusHelp = "A response stands under a status code such as '200', a range such as '4XX', or 'default'.";
