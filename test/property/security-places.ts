import { inScheme, responses, type Place } from './placed-line.js';

/** A scheme that signs, with an operation that it signs. */
function inSigning(signing: (text: string) => object): Place {
  return (text, id) => ({
    section: 'securitySchemes',
    key: id,
    value: { type: 'http', scheme: 'custom', 'x-signing': { ...signed, ...signing(text) } },
    user: used(id, []),
  });
}

/** An operation with the scheme of that name. */
function used(id: string, roles: readonly string[]): readonly [path: string, value: unknown] {
  const security = [{ [id]: roles }];
  return [`/${id}`, { get: { operationId: id, tags: [id.slice(0, 3)], summary: 'S', responses, security } }];
}

const signed = {
  credentials: { key: { description: 'K' } },
  values: { text: 'key' },
  send: { headers: { 'X-Key': '{text}' } },
};

/** An expression that is this text. CEL has the escapes of JSON. */
function celText(text: string): string {
  return JSON.stringify(text);
}

function inExample(example: (text: string) => object): Place {
  const known = { source: 'S', credentials: { key: 'a' }, at: 0, request: 'GET https://a.example/a' };
  return inSigning((text) => ({ examples: [{ ...known, expect: { text: 'a' }, ...example(text) }] }));
}

/** Where text of a spec lands in a package from its security schemes. */
export const securityPlaces: Readonly<Record<string, Place>> = {
  securityDescription: inScheme((description) => ({ type: 'http', scheme: 'basic', description })),
  securityName: (text) => ({ section: 'securitySchemes', key: text, value: { type: 'http', scheme: 'bearer' } }),
  apiKeyHeader: inScheme((name) => ({ type: 'apiKey', in: 'header', name })),
  apiKeyQuery: inScheme((name) => ({ type: 'apiKey', in: 'query', name })),
  apiKeyCookie: inScheme((name) => ({ type: 'apiKey', in: 'cookie', name })),
  securityScheme: inScheme((scheme) => ({ type: 'http', scheme })),
  bearerFormat: inScheme((bearerFormat) => ({ type: 'http', scheme: 'bearer', bearerFormat })),
  openIdUrl: inScheme((openIdConnectUrl) => ({ type: 'openIdConnect', openIdConnectUrl })),
  oauthScope: inScheme((text) => ({
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: text, refreshUrl: text, scopes: { [text]: text } } },
  })),
  role: (text, id) => ({
    section: 'securitySchemes',
    key: id,
    value: { type: 'http', scheme: 'bearer' },
    user: used(id, [text, `b${text}`]),
  }),
  credentialDescription: inSigning((description) => ({ credentials: { key: { description } } })),
  credentialName: inSigning((name) => ({ credentials: { [name]: { description: 'K' } }, values: { text: name } })),
  signingParameterName: inSigning((name) => ({
    parameters: { [name]: { description: 'P', default: 'a' } },
    values: { text: `key + ${name}` },
  })),
  signingParameter: inSigning((text) => ({
    parameters: { choice: { description: text, enum: [text, 'b'], default: text } },
    values: { text: 'key + uri(choice)' },
  })),
  signingParameterConst: inSigning((text) => ({
    parameters: { fixed: { description: 'P', const: text } },
    values: { text: 'key + uri(fixed)' },
  })),
  signedValueName: inSigning((name) => ({ values: { [name]: 'key' }, send: { headers: { 'X-Key': `{${name}}` } } })),
  signedExpression: inSigning((text) => ({ values: { text: `key + ${text}` } })),
  signedText: inSigning((text) => ({ values: { text: `key + uri(${celText(text)})` } })),
  signedTextParts: inSigning((text) => ({
    values: { text: `uri([key, ${celText(text)}, key].join(${celText(text)}))` },
  })),
  signedBytes: inSigning((text) => ({ values: { text: `key + hex(sha256(b${celText(text)}))` } })),
  signedMapKey: inSigning((text) => ({
    values: { text: `uri(json({${celText(text)}: key, "b": ${celText(text)}}))` },
  })),
  signedHeaderRead: inSigning((text) => ({
    values: { text: `uri(key + header(${celText(text)}, ${celText(text)}))` },
  })),
  signedHeaders: inSigning((text) => ({ values: { text: `uri(key + pairs(headers([${celText(text)}])))` } })),
  signedReplace: inSigning((text) => ({ values: { text: `uri(replace(key, ${celText(text)}, ${celText(text)}))` } })),
  signedFormat: inSigning((text) => ({ values: { text: `uri(key + utc(${celText(text)}))` } })),
  signedLiteral: inSigning((literal) => ({ send: { headers: { 'X-Key': '{text}', 'X-Literal': literal } } })),
  signedTemplate: inSigning((text) => ({ send: { headers: { 'X-Key': `${text}{text}${text}` } } })),
  signedTemplateName: inSigning((text) => ({ send: { headers: { 'X-Key': `{text}{${text}}` } } })),
  signedHeaderName: inSigning((name) => ({ send: { headers: { [name]: '{text}' } } })),
  signedQueryName: inSigning((name) => ({ send: { query: { [name]: `${name}{text}` } } })),
  signedCookieName: inSigning((name) => ({ send: { cookies: { [name]: '{text}' } } })),
  signedBodyName: inSigning((name) => ({ send: { body: { [name]: '{text}' } } })),
  signedParamName: inSigning((name) => ({ send: { params: { [name]: '{text}' } } })),
  verifyClock: inSigning((clock) => ({ verify: { clock, within: '1m' } })),
  verifyWithin: inSigning((within) => ({
    values: { text: 'key + string(now)', now: 'unix_s()' },
    verify: { clock: 'now', within },
  })),
  exampleSource: inExample((source) => ({ source })),
  exampleCredential: inExample((key) => ({ credentials: { key }, expect: { text: key } })),
  exampleRequest: inExample((text) => ({ request: `GET https://a.example/${text}` })),
  exampleHeader: inExample((text) => ({ headers: { [text]: text }, body: text, nonce: text })),
  exampleExpected: inExample((text) => ({ expect: { text } })),
};
