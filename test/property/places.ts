/** A line of a spec with a text in one place: `"key": value` in the section's map, or a value in its list. */
export interface PlacedLine {
  readonly section: 'paths' | 'schemas' | 'securitySchemes' | 'tags';
  readonly key: string;
  readonly value: unknown;
}

/** Puts a text into a place; `id` is like no other. */
type Place = (text: string, id: string) => PlacedLine;

const done = { description: 'Done.' };
const responses = { '204': done, default: done };

function operation(members: object, path?: string): (text: string, id: string) => PlacedLine {
  return (_, id) => ({
    section: 'paths',
    key: path ?? `/${id}`,
    value: { get: { operationId: id, tags: [id.slice(0, 3)], summary: 'S', responses, ...members } },
  });
}

function inOperation(members: (text: string) => object): Place {
  return (text, id) => operation(members(text))(text, id);
}

function inParameter(parameter: (text: string) => object): Place {
  return inOperation((text) => ({ parameters: [{ in: 'query', name: 'a', schema: {}, ...parameter(text) }] }));
}

function inReply(schema: object, rest: (text: string) => object): Place {
  const content = { 'application/json': { schema } };
  return inOperation((text) => ({ responses: { '200': { description: 'D', content }, default: done }, ...rest(text) }));
}

function inSchema(schema: (text: string) => object): Place {
  return (text, id) => ({ section: 'schemas', key: id, value: schema(text) });
}

function inScheme(scheme: (text: string) => object): Place {
  return (text, id) => ({ section: 'securitySchemes', key: id, value: scheme(text) });
}

const list = { type: 'array', items: { type: 'string' } };
const page = { in: 'query', name: 'page', schema: { type: 'integer' } };

/** Where text of a spec lands in a package, below the document itself. */
export const places: Readonly<Record<string, Place>> = {
  summary: inOperation((text) => ({ summary: text })),
  description: inOperation((text) => ({ description: text })),
  operationId: inOperation((text) => ({ operationId: text })),
  tagOfOperation: inOperation((text) => ({ tags: [text] })),
  externalDocs: inOperation((text) => ({ externalDocs: { url: text } })),
  operationServer: inOperation((text) => ({ servers: [{ url: text }] })),
  serverVariable: inOperation((text) => ({
    servers: [
      { url: 'https://{a}.example', variables: { a: { default: text, enum: [text, 'b'], description: text } } },
    ],
  })),
  path: (text, id) => operation({}, `/${id}/${text}`)(text, id),
  pathVariable: (text, id) =>
    operation({ parameters: [{ in: 'path', name: text, required: true, schema: {} }] }, `/${id}/{${text}}`)(text, id),
  queryName: inParameter((name) => ({ name })),
  headerName: inParameter((name) => ({ in: 'header', name })),
  cookieName: inParameter((name) => ({ in: 'cookie', name })),
  parameterDescription: inParameter((description) => ({ description })),
  parameterEnum: inParameter((text) => ({ schema: { type: 'string', enum: [text], default: text } })),
  parameterMediaType: inParameter((text) => ({ schema: undefined, content: { [text]: { schema: {} } } })),
  bodyMediaType: inOperation((text) => ({ requestBody: { required: true, content: { [text]: { schema: {} } } } })),
  bodyConstant: inOperation((text) => ({
    requestBody: { required: true, content: { 'application/json': { schema: { const: { [text]: [text] } } } } },
  })),
  bodyEncoding: inOperation((text) => ({
    requestBody: {
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { [text]: {} } },
          encoding: { [text]: { contentType: text } },
        },
      },
    },
  })),
  replyMediaType: inOperation((text) => ({
    responses: { '200': { description: 'D', content: { [text]: {} } }, default: done },
  })),
  replyDescription: inOperation((text) => ({ responses: { '204': { description: text }, default: done } })),
  method: inOperation((text) => ({ 'x-method': `hostile.${text}` })),
  methodGroup: inOperation((text) => ({ 'x-method': `${text}.hostile` })),
  fixedValue: inOperation((text) => ({
    parameters: [{ in: 'query', name: 'f', schema: {} }],
    'x-method': [{ name: `hostile.fixed${text.length}`, fixed: { f: text } }],
  })),
  signingConstant: inOperation((text) => ({ 'x-signing': { name: text } })),
  pageItems: inReply(list, (items) => ({ parameters: [page], 'x-pagination': { page: 'page', items } })),
  pageParameter: inReply(list, (name) => ({
    parameters: [{ ...page, name }],
    'x-pagination': { page: name, items: '' },
  })),
  envelope: inReply({}, (text) => ({ 'x-envelope': { status: text, success: text, data: '' } })),
  errorCode: inOperation((text) => ({ 'x-error': { code: text, codes: [{ code: text, description: text }] } })),
  rateLimitHeader: inOperation((limit) => ({ 'x-rate-limit': { requests: 1, window: '1s', headers: { limit } } })),
  schemaName: (text) => ({ section: 'schemas', key: text, value: { type: 'string' } }),
  schemaDescription: inSchema((description) => ({ type: 'object', description })),
  schemaTitle: inSchema((title) => ({ title, properties: { a: { title } } })),
  propertyName: inSchema((text) => ({ properties: { [text]: { type: 'string' } }, required: [text] })),
  propertyDescription: inSchema((text) => ({
    properties: { a: { description: text, default: text, examples: [text] } },
  })),
  nestedDescription: inSchema((text) => ({
    oneOf: [{ properties: { a: { properties: { b: { description: text } } } } }],
  })),
  pattern: inSchema((text) => ({ properties: { a: { type: 'string', pattern: text, format: text } } })),
  enumValue: inSchema((text) => ({ type: 'string', enum: [text] })),
  constant: inSchema((text) => ({ const: { [text]: [text] } })),
  requiredName: inSchema((text) => ({ properties: { a: {} }, required: [text] })),
  discriminator: (text, id) => ({
    section: 'schemas',
    key: id,
    value: { properties: { a: {} }, discriminator: { propertyName: text, mapping: { [text]: id } }, allOf: [] },
  }),
  securityDescription: inScheme((description) => ({ type: 'http', scheme: 'basic', description })),
  securityName: (text) => ({ section: 'securitySchemes', key: text, value: { type: 'http', scheme: 'bearer' } }),
  apiKeyHeader: inScheme((name) => ({ type: 'apiKey', in: 'header', name })),
  apiKeyQuery: inScheme((name) => ({ type: 'apiKey', in: 'query', name })),
  apiKeyCookie: inScheme((name) => ({ type: 'apiKey', in: 'cookie', name })),
  credentialDescription: inScheme((description) => ({
    type: 'http',
    scheme: 'custom',
    'x-signing': {
      credentials: { key: { description } },
      values: { text: 'key' },
      send: { headers: { 'X-Key': '{text}' } },
    },
  })),
  signedLiteral: inScheme((literal) => ({
    type: 'http',
    scheme: 'custom',
    'x-signing': {
      credentials: { key: { description: 'K' } },
      values: { text: 'key' },
      send: { headers: { 'X-Key': '{text}', 'X-Literal': literal } },
    },
  })),
  tagDescription: (description, id) => ({ section: 'tags', key: id, value: { name: id, description } }),
};
