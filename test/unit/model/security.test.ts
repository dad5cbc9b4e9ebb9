import { describe, expect, test } from 'vitest';
import { modelFromText, textAt } from '../../support/model.js';
import { withoutLocations } from '../../support/without-locations.js';

describe('security requirements', () => {
  test.each([
    { given: '{}', want: [[['hmac', ['can_trade']]], [['bearer', []]]] },
    { given: '{ security: [] }', want: [] },
    {
      given: '{ security: [{}, { a: [r, s], b: [] }] }',
      want: [
        [
          ['a', ['r', 's']],
          ['b', []],
        ],
        [],
      ],
    },
    { given: '{ security: [text, { a: text }] }', want: [[['a', []]]] },
    { given: '{ security: text }', want: [[['hmac', ['can_trade']]], [['bearer', []]]] },
  ])('$given', ({ given, want }) => {
    const model = modelFromText(`security: [{ hmac: [can_trade] }, { bearer: [] }]\npaths: { /a: { get: ${given} } }`);
    const security = model.operations[0]?.security;
    expect(security?.map(({ schemes }) => schemes.map(({ scheme, roles }) => [scheme, roles]))).toEqual(want);
  });
});

describe('a security scheme', () => {
  test.each([
    {
      given: '{ type: apiKey, in: header, name: X-Key, description: D }',
      want: { kind: 'apiKey', in: 'header', parameterName: 'X-Key', description: 'D', signed: false },
    },
    {
      given: '{ type: http, scheme: Bearer, bearerFormat: JWT }',
      want: { kind: 'http', scheme: 'bearer', bearerFormat: 'JWT', signed: false },
    },
    { given: '{ type: http, scheme: basic }', want: { kind: 'http', scheme: 'basic', signed: false } },
    { given: '{ type: oauth2, flows: {} }', want: { kind: 'oauth2', flows: [], signed: false } },
    {
      given:
        '{ type: oauth2, flows: { implicit: { authorizationUrl: https://a.example, scopes: { r: Read } }, deviceAuthorization: { deviceAuthorizationUrl: https://d.example, tokenUrl: https://t.example, refreshUrl: https://r.example } } }',
      want: {
        kind: 'oauth2',
        flows: [
          {
            kind: 'deviceAuthorization',
            authorizationUrl: 'https://d.example',
            tokenUrl: 'https://t.example',
            refreshUrl: 'https://r.example',
            scopes: {},
          },
          { kind: 'implicit', authorizationUrl: 'https://a.example', scopes: { r: 'Read' } },
        ],
        signed: false,
      },
    },
    {
      given: '{ type: openIdConnect, openIdConnectUrl: https://example.com/x }',
      want: { kind: 'openIdConnect', openIdConnectUrl: 'https://example.com/x', signed: false },
    },
    { given: '{ type: mutualTLS }', want: { kind: 'mutualTLS', signed: false } },
    {
      given: '{ type: apiKey, in: header, name: X-Sign, x-signing: {} }',
      want: { kind: 'apiKey', in: 'header', parameterName: 'X-Sign', signed: true },
    },
    { given: "{ $ref: '#/components/x-schemes/Basic' }", want: { kind: 'http', scheme: 'basic', signed: false } },
    { given: '{ type: apiKey, in: path, name: X }', want: undefined },
    { given: '{ type: other }', want: undefined },
    { given: 'text', want: undefined },
  ])('$given', ({ given, want }) => {
    const schemes = `{ securitySchemes: { s: ${given} }, x-schemes: { Basic: { type: http, scheme: basic } } }`;
    const { securitySchemes } = modelFromText(`components: ${schemes}`);
    expect(withoutLocations(securitySchemes)).toEqual(want === undefined ? [] : [{ name: 's', ...want }]);
    expect(securitySchemes.map(({ nameLocation }) => textAt(nameLocation))).toEqual(want === undefined ? [] : ['s']);
  });
});
