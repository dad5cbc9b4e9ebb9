import { done, inOperation, inParameter, inReply, inSchema, operation, type Place } from './placed-line.js';
import { securityPlaces } from './security-places.js';
import { streamPlaces } from './stream-places.js';

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
  // What a fake replies with is made of it, and what it is sent is read by it.
  replyMember: inOperation((text) => ({
    responses: {
      '200': {
        description: 'D',
        content: {
          'application/json': {
            schema: { properties: { [text]: { type: 'string', format: text }, b: { type: 'string', pattern: text } } },
          },
        },
      },
      default: done,
    },
  })),
  formMember: inOperation((text) => ({
    requestBody: {
      content: {
        'multipart/form-data': {
          schema: { properties: { [text]: { type: 'array', items: { type: 'integer' } }, b: { type: 'string' } } },
        },
      },
    },
  })),
  encodingHeader: inOperation((text) => ({
    requestBody: {
      content: {
        'multipart/form-data': {
          schema: { type: 'object', properties: { a: {} } },
          encoding: { a: { headers: { [text]: { description: text, schema: {} } } } },
        },
      },
    },
  })),
  bodyExample: inOperation((text) => ({
    requestBody: {
      description: text,
      content: { 'application/json': { schema: {}, examples: { [text]: { summary: text, value: { [text]: text } } } } },
    },
  })),
  parameterExample: inParameter((text) => ({ examples: { [text]: { summary: text, value: text } } })),
  parameterDefault: inParameter((text) => ({
    schema: { type: 'string', default: text, const: text },
    deprecated: true,
  })),
  replyHeader: inOperation((text) => ({
    responses: { '204': { description: 'D', headers: { [text]: { description: text, schema: {} } } }, default: done },
  })),
  replyStatus: inOperation((text) => ({ responses: { [text]: done, default: done } })),
  link: inOperation((text) => ({
    responses: {
      '204': {
        description: 'D',
        links: { [text]: { operationId: text, description: text, parameters: { [text]: text } } },
      },
      default: done,
    },
  })),
  callback: inOperation((text) => ({
    callbacks: { [text]: { [`{$request.body#/${text}}`]: { post: { summary: text, responses: { '200': done } } } } },
  })),
  webhook: (text) => ({
    section: 'webhooks',
    key: text,
    value: { post: { summary: text, responses: { '200': done } } },
  }),
  webhookBody: (text, id) => ({
    section: 'webhooks',
    key: id,
    value: {
      post: {
        operationId: text,
        description: text,
        requestBody: { content: { [text]: { schema: { properties: { [text]: { const: text } } } } } },
        responses: { '200': done },
      },
    },
  }),
  everyPlace: (text, id) =>
    operation(
      {
        parameters: (['path', 'query', 'header', 'cookie'] as const).map((place) => {
          return { in: place, name: text, required: true, schema: {} };
        }),
        requestBody: { content: { 'application/json': { schema: { properties: { [text]: {} } } } } },
      },
      `/${id}/{${text}}`,
    )(text, id),
  deepParameter: inParameter((name) => ({ name, style: 'deepObject', schema: { properties: { [name]: {} } } })),
  reservedParameter: inParameter((name) => ({ name, allowReserved: true, schema: { type: 'array', items: {} } })),
  serverVariableName: inOperation((text) => ({
    servers: [{ url: `https://{${text}}.example`, description: text, variables: { [text]: { default: 'a' } } }],
  })),
  serverPath: inOperation((text) => ({ servers: [{ url: `https://a.example/${text}` }] })),
  replyDescription: inOperation((text) => ({ responses: { '204': { description: text }, default: done } })),
  method: inOperation((text) => ({ 'x-method': `hostile.${text}` })),
  methodGroup: inOperation((text) => ({ 'x-method': `${text}.hostile` })),
  fixedValue: (text, id) =>
    operation({
      parameters: [{ in: 'query', name: 'f', schema: {} }],
      'x-method': [{ name: `hostile.${id}`, fixed: { f: text } }],
    })(text, id),
  methodParameters: (text, id) =>
    operation(
      {
        parameters: [{ in: 'path', name: 'f', required: true, schema: {} }],
        'x-method': [{ name: `hostile.${id}`, parameters: { f: text } }],
      },
      `/${id}/{f}`,
    )(text, id),
  methodResponse: (response, id) => operation({ 'x-method': [{ name: `hostile.${id}`, response }] })(response, id),
  signingConstantName: inOperation((text) => ({ 'x-signing': { [text]: text } })),
  signingConstant: inOperation((text) => ({ 'x-signing': { name: text } })),
  pageItems: inReply(list, (items) => ({ parameters: [page], 'x-pagination': { page: 'page', items } })),
  pageParameter: inReply(list, (name) => ({
    parameters: [{ ...page, name }],
    'x-pagination': { page: name, items: '' },
  })),
  pagePlaces: inReply(list, (text) => ({
    parameters: [page],
    'x-pagination': { page: 'page', items: '', total: `/${text}`, more: `/${text}` },
  })),
  envelopePlaces: inReply({}, (text) => ({ 'x-envelope': { status: `/${text}`, success: text, data: '' } })),
  errorPlaces: inOperation((text) => ({ 'x-error': { code: `/${text}`, message: `/${text}` } })),
  rateLimitWindow: inOperation((window) => ({ 'x-rate-limit': { requests: 1, window } })),
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
  patternProperty: inSchema((text) => ({ patternProperties: { [text]: { description: text } } })),
  dependent: inSchema((text) => ({
    properties: { a: {} },
    dependentRequired: { [text]: [text] },
    propertyNames: { const: text },
    $comment: text,
    contentMediaType: text,
    [`x-${text}`]: text,
  })),
  schemaReference: inSchema(($ref) => ({ $ref })),
  schemaPointer: inSchema((text) => ({ $ref: `#/components/schemas/${text}` })),
  definition: inSchema((text) => ({ $defs: { [text]: { type: 'string', description: text } }, type: 'object' })),
  numberDefault: inSchema((text) => ({
    properties: { a: { type: 'number', default: text, examples: [{ [text]: text }] } },
  })),
  documentation: inSchema((text) => ({
    properties: { a: { externalDocs: { url: text, description: text }, xml: { name: text, prefix: text } } },
  })),
  discriminatorUnion: inSchema((text) => ({
    oneOf: [{ $ref: '#/components/schemas/Variant' }],
    discriminator: { propertyName: text, mapping: { [text]: 'Variant' } },
  })),
  unionConstant: inSchema((text) => ({
    oneOf: [{ const: text }, { const: [text] }, { properties: { [text]: { const: text } } }],
  })),
  requiredAnywhere: inSchema((text) => ({ allOf: [{ properties: { [text]: {} } }, { required: [text] }] })),
  requiredName: inSchema((text) => ({ properties: { a: {} }, required: [text] })),
  discriminator: (text, id) => ({
    section: 'schemas',
    key: id,
    value: {
      properties: { a: {} },
      discriminator: { propertyName: text, mapping: { [text]: id } },
      allOf: [{ type: 'object' }],
    },
  }),
  ...securityPlaces,
  ...streamPlaces,
  tagDescription: (description, id) => ({ section: 'tags', key: id, value: { name: id, description } }),
};
