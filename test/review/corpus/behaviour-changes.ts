import { change, type ExpectedChange } from './expected-change.js';

/** Credentials, signatures, servers, and what the client does by itself. */
export const behaviourChanges: readonly ExpectedChange[] = [
  change(
    'a role is needed',
    ['security: [{ hmac: [trade] }]', 'security: [{ hmac: [trade, write] }]'],
    ['major', 'security/role-added'],
  ),
  change(
    'a role is not needed',
    ['security: [{ hmac: [trade] }]', 'security: [{ hmac: [] }]'],
    ['patch', 'security/role-removed'],
  ),
  change(
    'credentials are needed',
    ['summary: Prices of today\n      security: []', 'summary: Prices of today\n      security: [{ session: [] }]'],
    ['major', 'security/authentication-required'],
  ),
  change(
    'another scheme does as well',
    ['security: [{ session: [] }]', 'security: [{ session: [] }, { hmac: [write] }]'],
    ['minor', 'security/alternative-added'],
  ),
  change(
    'a scheme does no more',
    ['security: [{ hmac: [read] }, { session: [] }]', 'security: [{ hmac: [read] }]'],
    ['major', 'security/alternative-removed'],
  ),
  change(
    'another text is signed',
    ['request.method + request.target + request.body', 'request.method + request.path + request.body'],
    ['minor', 'signing/bytes-changed'],
  ),
  change(
    'another algorithm',
    ['hmac_sha256(secret, text)', 'hmac_sha512(secret, text)'],
    ['minor', 'signing/bytes-changed'],
  ),
  change(
    'the signature is written otherwise',
    ['hex(hmac_sha256(secret, text))', 'base64(hmac_sha256(secret, text))'],
    ['minor', 'signing/bytes-changed'],
  ),
  change(
    'a header of the signature is renamed',
    ["X-Time: '{time}'", "X-Timestamp: '{time}'"],
    ['minor', 'signing/bytes-changed'],
  ),
  change(
    'a credential is renamed',
    [
      '          secret: { description: Shown once, secret: true }\n        values:\n          time: unix_s()\n          text: string(time) + request.method + request.target + request.body\n          signature: hex(hmac_sha256(secret, text))',
      '          apiSecret: { description: Shown once, secret: true }\n        values:\n          time: unix_s()\n          text: string(time) + request.method + request.target + request.body\n          signature: hex(hmac_sha256(apiSecret, text))',
    ],
    ['major', 'signing/credential-renamed'],
  ),
  change(
    'a value is renamed and nothing else',
    [
      '          time: unix_s()\n          text: string(time) + request.method + request.target + request.body\n          signature: hex(hmac_sha256(secret, text))',
      '          time: unix_s()\n          signed: string(time) + request.method + request.target + request.body\n          signature: hex(hmac_sha256(secret, signed))',
    ],
    ['patch', 'signing/value-removed'],
  ),
  change(
    'a region more',
    ['enum: [north, south]', 'enum: [north, south, east]'],
    ['minor', 'server/variable-value-added'],
  ),
  change('a region less', ['enum: [north, south]', 'enum: [north]'], ['major', 'server/variable-value-removed']),
  change(
    'another host',
    ['https://{region}.harbour.example/v1', 'https://{region}.harbour.example/v2'],
    ['minor', 'server/url-changed'],
  ),
  change('another default region', ['default: north', 'default: south'], ['minor', 'server/variable-default-changed']),
  change(
    'pages are found otherwise',
    ['items: /meters, next: /next', 'items: /meters, next: /meters/next'],
    ['major', 'pagination/changed'],
  ),
  change(
    'no pages',
    ['      x-pagination: { cursor: after, limit: limit, items: /meters, next: /next }\n', ''],
    ['major', 'pagination/removed'],
  ),
  change(
    'an error code is documented',
    [
      '- { code: 2001, description: The balance is too small. }',
      '- { code: 2001, description: The balance is too small. }\n    - { code: 2002, description: Closed. }',
    ],
    ['patch', 'error/code-added'],
  ),
  change(
    'an order may be sent twice',
    ['operationId: placeOrder', 'operationId: placeOrder\n      x-retry: { safe: true }'],
    ['major', 'retry/became-safe'],
  ),
  change('fewer requests are allowed', ['requests: 60', 'requests: 30'], ['minor', 'rate-limit/changed']),
  change(
    'the request id is in another header',
    ['x-request-id: X-Request-Id', 'x-request-id: X-Trace-Id'],
    ['minor', 'request-id/changed'],
  ),
  change('the version is raised, and nothing else', ['version: 1.4.0', 'version: 1.4.1'], ['none', undefined]),
];
