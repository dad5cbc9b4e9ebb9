import { change, type ExpectedChange } from './expected-change.js';

const meterDelete = `    delete:
      operationId: removeMeter
      deprecated: true
      tags: [meters]
      summary: Remove a meter
      security: [{ hmac: [write] }]
      parameters:
        - { name: meter_id, in: path, required: true, schema: { type: string } }
      responses:
        '204': { description: Gone. }
        '401': { $ref: '#/components/responses/Refused' }
`;

const prices = `  /prices:
    get:
      operationId: listPrices
      tags: [orders]
      summary: Prices of today
      security: []
      responses:
        '200':
          description: By product.
          content:
            application/json:
              schema: { type: object, additionalProperties: { type: string, format: decimal } }
        5XX: { description: Later. }
`;

/** Operations, parameters, bodies and responses. */
export const operationChanges: readonly ExpectedChange[] = [
  change(
    'an operation is added',
    [
      '    delete:',
      `    put:\n      operationId: renameMeter\n      tags: [meters]\n      parameters:\n        - { name: meter_id, in: path, required: true, schema: { type: string } }\n      responses: { '204': { description: Done. } }\n    delete:`,
    ],
    ['minor', 'operation/added'],
  ),
  change(
    'an operation goes after its deprecation',
    [meterDelete, ''],
    ['major', 'operation/removed-after-deprecation'],
  ),
  change('an operation goes at once', [prices, ''], ['major', 'operation/removed']),
  change(
    'an operation is deprecated',
    ['summary: Look up an order', 'summary: Look up an order\n      deprecated: true'],
    ['minor', 'operation/deprecated'],
  ),
  change(
    'an operation is described in other words',
    ['summary: Look up an order', 'summary: Look an order up'],
    ['patch', 'operation/description-changed'],
  ),
  change(
    'an operation gets another id',
    ['operationId: getOrder', 'operationId: readOrder'],
    ['major', 'descriptor/renamed'],
  ),
  change(
    'an operation moves to another path',
    ['  /prices:', '  /market/prices:'],
    ['minor', 'operation/path-changed'],
  ),
  change(
    'an operation is called with another method',
    ['    patch:\n      operationId: changeAccount', '    put:\n      operationId: changeAccount'],
    ['minor', 'operation/http-method-changed'],
  ),
  change(
    'a path variable is renamed',
    [
      '  /orders/{id}:\n    get:\n      operationId: getOrder\n      tags: [orders]\n      summary: Look up an order\n      security: [{ hmac: [read] }, { session: [] }]\n      parameters:\n        - { name: id,',
      '  /orders/{order_id}:\n    get:\n      operationId: getOrder\n      tags: [orders]\n      summary: Look up an order\n      security: [{ hmac: [read] }, { session: [] }]\n      parameters:\n        - { name: order_id,',
    ],
    ['major', 'parameter/path-variable-renamed'],
  ),
  change(
    'an optional parameter is added',
    [
      '- { name: unit, in: query,',
      '- { name: to, in: query, schema: { type: string, format: date-time } }\n        - { name: unit, in: query,',
    ],
    ['minor', 'parameter/added-optional'],
  ),
  change(
    'a required parameter is added',
    [
      '- { name: unit, in: query,',
      '- { name: to, in: query, required: true, schema: { type: string, format: date-time } }\n        - { name: unit, in: query,',
    ],
    ['major', 'parameter/added-required'],
  ),
  change(
    'a parameter goes',
    ['        - { name: unit, in: query, schema: { type: string, enum: [kwh, mwh] } }\n', ''],
    ['major', 'parameter/removed'],
  ),
  change(
    'a parameter is renamed',
    ['- { name: unit, in: query', '- { name: units, in: query'],
    ['major', 'parameter/renamed'],
  ),
  change(
    'a parameter becomes required',
    ['- { name: unit, in: query,', '- { name: unit, in: query, required: true,'],
    ['major', 'parameter/became-required'],
  ),
  change(
    'a parameter becomes optional',
    ['- { name: from, in: query, required: true,', '- { name: from, in: query,'],
    ['minor', 'parameter/became-optional'],
  ),
  change(
    'a parameter is deprecated',
    ['- { name: unit, in: query,', '- { name: unit, in: query, deprecated: true,'],
    ['minor', 'parameter/deprecated'],
  ),
  change(
    'a parameter moves to a header',
    ['- { name: unit, in: query,', '- { name: unit, in: header,'],
    ['minor', 'parameter/moved'],
  ),
  change(
    'a list is written otherwise',
    ['- { name: state, in: query, schema', '- { name: state, in: query, explode: false, schema'],
    ['minor', 'parameter/explode-changed'],
  ),
  change(
    'a parameter takes one value less',
    ['enum: [kwh, mwh]', 'enum: [kwh]'],
    ['major', 'request/enum-value-removed'],
  ),
  change(
    'a parameter takes one value more',
    ['enum: [kwh, mwh]', 'enum: [wh, kwh, mwh]'],
    ['minor', 'request/enum-value-added'],
  ),
  change(
    'a parameter has a lower maximum',
    ['maximum: 100, default: 20', 'maximum: 50, default: 20'],
    ['patch', 'request/constraint-tightened'],
  ),
  change(
    'a parameter has another default',
    ['maximum: 100, default: 20', 'maximum: 100, default: 50'],
    ['major', 'request/default-changed'],
  ),
  change(
    'a parameter is no longer a time',
    [
      'name: from, in: query, required: true, schema: { type: string, format: date-time }',
      'name: from, in: query, required: true, schema: { type: string, format: date }',
    ],
    ['major', 'request/date-refused'],
  ),
  change(
    'a body becomes optional',
    [
      'summary: Change the account\n      security: [{ session: [] }]\n      requestBody:\n        required: true',
      'summary: Change the account\n      security: [{ session: [] }]\n      requestBody:\n        required: false',
    ],
    ['minor', 'body/became-optional'],
  ),
  change(
    'a response is described in other words',
    ['description: Readings, in time.', 'description: Readings, by time.'],
    ['none', 'response/description-changed'],
  ),
  change(
    'success has another status',
    ["'201':\n          description: The order.", "'202':\n          description: The order."],
    ['minor', 'response/success-status-changed'],
  ),
  change(
    'an error is declared',
    ["        '404': { description: None. }", "        '404': { $ref: '#/components/responses/Twice' }"],
    ['major', 'response/error-added'],
  ),
  change(
    'an error without a body is declared',
    [
      "        '404': { description: None. }",
      "        '404': { description: None. }\n        '410': { description: Gone. }",
    ],
    ['none', 'response/untyped-error-added'],
  ),
  change(
    'an error is declared no more',
    ["        '409': { $ref: '#/components/responses/Twice' }\n", ''],
    ['major', 'response/error-removed'],
  ),
  change(
    'a header of a response goes',
    ['          headers:\n            X-Total: { description: How many there are., schema: { type: integer } }\n', ''],
    ['none', 'response/optional-header-removed'],
  ),
];
