import type { CodeTable } from '../code-table.js';

/** Findings about OpenAPI itself: what makes a document invalid or ambiguous, and what every good one has. */
export const openapiCodes = {
  'openapi/not-openapi': {
    severity: 'error',
    message: ({ found }: { found: string }) => `This is not an OpenAPI document: ${found}.`,
    help: () => 'An OpenAPI document begins with `openapi: 3.1.0`.',
  },
  'openapi/swagger-2': {
    severity: 'error',
    message: () => 'Swagger 2.0 is not supported.',
    help: () => 'Convert it to OpenAPI 3 first: `npx swagger2openapi --yaml --outfile openapi.yaml <file>`.',
  },
  'openapi/unsupported-version': {
    severity: 'error',
    message: ({ version }: { version: string }) => `OpenAPI ${version} is not supported.`,
    help: () => 'Supported are 3.0, 3.1 and 3.2, written in full, such as `3.1.0`.',
  },
  'openapi/unknown-key': {
    severity: 'error',
    message: ({ key }: { key: string }) => `The key '${key}' has no meaning here.`,
    help: ({ suggestion }: { key: string; suggestion?: string | undefined }) =>
      suggestion ?? 'Delete it, or begin its name with `x-` if it is an extension.',
  },
  'openapi/unknown-keyword': {
    severity: 'warning',
    message: ({ keyword }: { keyword: string }) => `The keyword '${keyword}' has no meaning in a schema.`,
    help: ({ keyword }: { keyword: string }) =>
      keyword === 'nullable'
        ? "OpenAPI 3.1 writes `type: [string, 'null']` instead, or `anyOf: [{ $ref: … }, { type: 'null' }]`."
        : 'Delete it, or begin its name with `x-` if it is an extension.',
  },
  'openapi/newer-key': {
    severity: 'warning',
    message: ({ key, since }: { key: string; since: string }) =>
      `The key '${key}' only has a meaning from OpenAPI ${since} on.`,
    help: ({ since }: { key: string; since: string }) => `Write \`openapi: ${since}.0\` if it is meant.`,
  },
  'openapi/missing-key': {
    severity: 'error',
    message: ({ key }: { key: string }) => `The key '${key}' is missing here.`,
  },
  'openapi/no-response-description': {
    severity: 'warning',
    message: () => 'The response has no description.',
    help: () => 'Say when it is sent: OpenAPI requires `description` here.',
  },
  'openapi/wrong-type': {
    severity: 'error',
    message: ({ expected, found }: { expected: string; found: string; help?: string | undefined }) =>
      `Expected ${expected}, but this is ${found}.`,
    help: ({ help }: { expected: string; found: string; help?: string | undefined }) => help,
  },
  'openapi/misplaced-key': {
    severity: 'error',
    message: ({ key }: { key: string }) => `The key '${key}' does not go with the others here.`,
    help: () => 'Which keys belong to a security scheme depends on its `type`.',
  },
  'openapi/unknown-value': {
    severity: 'error',
    message: ({ key, value }: { key: string; value: string }) => `'${value}' is no value that '${key}' can have.`,
    help: ({
      values,
      suggestion,
    }: {
      key: string;
      value: string;
      values: readonly string[];
      suggestion?: string | undefined;
    }) => suggestion ?? `It can be ${values.map((one) => `'${one}'`).join(', ')}.`,
  },
  'openapi/nullable-without-type': {
    severity: 'warning',
    message: () => '`nullable` has no effect without a `type` beside it.',
    help: () => 'Add the `type`, or delete `nullable`.',
  },
  'openapi/structure': {
    severity: 'error',
    message: ({ problem }: { problem: string; help?: string | undefined }) => problem,
    help: ({ help }: { problem: string; help?: string | undefined }) => help,
  },
  'openapi/too-complex': {
    severity: 'error',
    message: () => 'The document is too large, or nested too deeply through references, to check its structure.',
    help: () => 'Split maps of many thousand members, and chains of references through several files.',
  },
  'openapi/wrong-kind-of-ref': {
    severity: 'error',
    message: ({ wanted, found }: { wanted: string; found: string }) =>
      `A reference into '${wanted}' belongs here, but this leads into '${found}'.`,
  },
  'openapi/duplicate-operation-id': {
    severity: 'error',
    message: ({ id }: { id: string }) => `Two operations have the operationId '${id}'.`,
    help: () => 'An operationId names one operation of the whole document.',
  },
  'openapi/no-operation-id': {
    severity: 'warning',
    message: () => 'The operation has no operationId.',
    help: () => 'Without one, its name is made from method and path, and changes with them.',
  },
  'openapi/no-summary': {
    severity: 'warning',
    message: () => 'The operation has neither a summary nor a description.',
    help: () => 'One line that says what it does; it becomes the documentation of the method.',
  },
  'openapi/no-success-response': {
    severity: 'warning',
    message: () => 'The operation declares no successful response.',
    help: () => 'Declare a `2XX` response, or `default`.',
  },
  'openapi/no-error-response': {
    severity: 'warning',
    message: () => 'The operation declares no response for errors.',
    help: () => 'Declare a `4XX` response, or `default`: errors are typed by it.',
  },
  'openapi/undeclared-path-parameter': {
    severity: 'error',
    message: ({ name }: { name: string }) => `The path has '{${name}}', but no parameter of that name is declared.`,
    help: ({ suggestion }: { name: string; suggestion?: string | undefined }) =>
      suggestion ?? 'Declare it under `parameters` with `in: path`.',
  },
  'openapi/unused-path-parameter': {
    severity: 'error',
    message: ({ name, path }: { name: string; path: string }) => `The path '${path}' has no '{${name}}'.`,
    help: ({ suggestion }: { name: string; path: string; suggestion?: string | undefined }) => suggestion,
  },
  'openapi/optional-path-parameter': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `The path parameter '${name}' is not marked as required.`,
    help: () => 'Write `required: true`: a path parameter always is.',
  },
  'openapi/repeated-parameter': {
    severity: 'error',
    message: ({ name, place }: { name: string; place: string; help?: string | undefined }) =>
      `The ${place} parameter '${name}' is declared twice.`,
    help: ({ help }: { name: string; place: string; help?: string | undefined }) =>
      help ?? 'Name and place together must be unique.',
  },
  'openapi/schema-and-content': {
    severity: 'error',
    message: () => '`schema` and `content` exclude each other.',
    help: () => 'Keep `schema`, or `content` if the value is text of a media type such as `application/json`.',
  },
  'openapi/parameter-content': {
    severity: 'error',
    message: ({ count }: { count: number }) =>
      count === 0
        ? '`content` names no media type here.'
        : `\`content\` names ${count} media types, and a value has one.`,
    help: ({ count }: { count: number }) =>
      count === 0 ? 'Write `schema` instead, or the media type of the value.' : 'Keep the one that is sent.',
  },
  'openapi/ignored-header': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `OpenAPI ignores a header parameter named '${name}'.`,
    help: ({ instead }: { name: string; instead: string }) => instead,
  },
  'openapi/empty-path-variable': {
    severity: 'error',
    message: () => 'A variable in the path has no name.',
    help: () => 'Write a name between the braces.',
  },
  'openapi/field-beside-ref': {
    severity: 'warning',
    message: ({ field }: { field: string }) =>
      `The path has '${field}' beside its \`$ref\`, and what that leads to has '${field}', too.`,
    help: () => 'OpenAPI leaves open which of both holds; here it is the one beside `$ref`. Delete one of them.',
  },
  'openapi/query-in-path': {
    severity: 'error',
    message: () => 'A path has no query.',
    help: () => 'Declare parameters with `in: query`.',
  },
  'openapi/fragment-in-path': {
    severity: 'warning',
    message: () => 'A path has no fragment: it is never sent.',
    help: ({ path }: { path: string }) =>
      `The request goes to '${path}'. If the server has a path with '#', write \`%23\`.`,
  },
  'openapi/path-syntax': {
    severity: 'error',
    message: ({ has }: { has: string; help: string }) => `The path has ${has}.`,
    help: ({ help }: { help: string }) => help,
  },
  'openapi/identical-paths': {
    severity: 'warning',
    message: ({ path, other }: { path: string; other: string }) =>
      `The paths '${path}' and '${other}' differ only in the names of their variables.`,
    help: () => 'To OpenAPI they are one path: join them.',
  },
  'openapi/colliding-schemes': {
    severity: 'error',
    message: ({ scheme, other, what }: { scheme: string; other: string; what: string }) =>
      `'${scheme}' and '${other}' are required together, and both write the ${what}.`,
    help: () => 'Schemes in one list item are used together. Write a list item for each of two alternatives.',
  },
  'openapi/unknown-security-scheme': {
    severity: 'error',
    message: ({ name }: { name: string }) => `There is no security scheme '${name}'.`,
    help: ({ suggestion }: { name: string; suggestion?: string | undefined }) =>
      suggestion ?? 'Declare it under `components.securitySchemes`.',
  },
  'openapi/undeclared-tag': {
    severity: 'warning',
    message: ({ tag }: { tag: string }) => `The tag '${tag}' is not among the tags of the document.`,
    help: ({ suggestion }: { tag: string; suggestion?: string | undefined }) =>
      suggestion ?? 'Add it with a description to `tags` at the root.',
  },
  'openapi/repeated-tag': {
    severity: 'warning',
    message: ({ tag }: { tag: string }) => `The tag '${tag}' is listed twice.`,
    help: () => 'Delete it, or write the tag that was meant.',
  },
  'openapi/unused-component': {
    severity: 'warning',
    message: ({ name, section }: { name: string; section: string }) =>
      `Nothing refers to '${name}' of components.${section}.`,
    help: () => 'Delete it, or refer to it where it is meant.',
  },
  'openapi/component-name': {
    severity: 'error',
    message: ({ name }: { name: string }) => `The component name '${name}' has characters that are not allowed.`,
    help: () => 'Letters of ASCII, digits, `.`, `-` and `_` are.',
  },
  'openapi/enum-type-mismatch': {
    severity: 'warning',
    message: ({ type, found }: { type: string; found: string; help?: string | undefined }) =>
      `The schema has type ${type}, but this value is ${found}.`,
    help: ({ help }: { type: string; found: string; help?: string | undefined }) =>
      help ?? 'A value must satisfy both `enum` and `type`.',
  },
  'openapi/empty-list': {
    severity: 'error',
    message: ({ keyword }: { keyword: string }) => `The list of '${keyword}' is empty.`,
    help: ({ keyword }: { keyword: string }) => `Write what belongs there, or delete '${keyword}': then anything fits.`,
  },
  'openapi/empty-enum': {
    severity: 'warning',
    message: () => "The list of 'enum' is empty, so no value fits.",
    help: () => "List the values, or delete 'enum'.",
  },
  'openapi/two-example-values': {
    severity: 'warning',
    message: () => '`value` and `externalValue` exclude each other.',
    help: () => 'Keep one of the two.',
  },
  'openapi/unknown-mapping': {
    severity: 'error',
    message: ({ target }: { target: string }) => `There is no schema '${target}'.`,
    help: ({ suggestion }: { target: string; suggestion?: string | undefined }) =>
      suggestion ?? 'A mapping names a schema of the components, or refers to one.',
  },
  'openapi/untold-schema': {
    severity: 'warning',
    message: ({ schema, problem }: { schema: string; problem: string; help: string }) =>
      `The discriminator cannot tell ${schema} from others: ${problem}.`,
    help: ({ help }: { schema: string; problem: string; help: string }) => help,
  },
  'openapi/optional-constant-body': {
    severity: 'warning',
    message: () => 'The body can only have one value, but it is optional.',
    help: () => 'Write `required: true` if it must be sent: then it is sent unasked.',
  },
} satisfies CodeTable;
