import { change, type ExpectedChange } from './expected-change.js';

/** Schemas of what is sent and of what comes back. */
export const schemaChanges: readonly ExpectedChange[] = [
  change(
    'a property comes back',
    ['        fee: { type: number }', '        fee: { type: number }\n        venue: { type: string }'],
    ['minor', 'response/property-added-optional'],
  ),
  change(
    'a property no longer comes back',
    ['        fee: { type: number }\n', ''],
    ['major', 'response/property-removed'],
  ),
  change(
    'a property is renamed',
    ['        fee: { type: number }', '        fees: { type: number }'],
    ['major', 'response/property-renamed'],
  ),
  change(
    'a property may be missing',
    ['required: [id, side, status, filled]', 'required: [id, side, status]'],
    ['major', 'response/property-became-optional'],
  ),
  change(
    'a property is always there',
    ['required: [id, side, status, filled]', 'required: [id, side, status, filled, fee]'],
    ['minor', 'response/property-became-required'],
  ),
  change(
    'a property may be null',
    ['filled: { type: string }', "filled: { type: [string, 'null'] }"],
    ['major', 'response/became-nullable'],
  ),
  change(
    'a property is never null',
    ["average: { type: [string, 'null'] }", 'average: { type: string }'],
    ['minor', 'response/became-not-nullable'],
  ),
  change(
    'null in another spelling',
    ["average: { type: [string, 'null'] }", "average: { oneOf: [{ type: string }, { type: 'null' }] }"],
    ['none', undefined],
  ),
  change(
    'a number becomes text',
    ['fee: { type: number }', 'fee: { type: string }'],
    ['major', 'response/type-changed'],
  ),
  change(
    'a number becomes an integer',
    ['fee: { type: number }', 'fee: { type: integer }'],
    ['patch', 'response/number-narrowed'],
  ),
  change(
    'an integer becomes too long for a number',
    ['format: int32', 'format: int64'],
    ['major', 'response/became-long-integer'],
  ),
  change(
    'a number may be text as well',
    ['fee: { type: number }', 'fee: { type: [number, string] }'],
    ['major', 'response/variant-added'],
  ),
  change(
    'an order has one state more',
    ['enum: [open, filled, cancelled]', 'enum: [open, filled, cancelled, expired]'],
    ['major', 'response/enum-value-added'],
  ),
  change(
    'an order has one state less',
    ['enum: [open, filled, cancelled]', 'enum: [open, filled]'],
    ['major', 'response/enum-value-removed'],
  ),
  change(
    'states in another order',
    ['enum: [open, filled, cancelled]', 'enum: [cancelled, filled, open]'],
    ['none', undefined],
  ),
  change(
    'a state may be any text',
    ['status: { type: string, enum: [open, filled, cancelled] }', 'status: { type: string }'],
    ['major', 'response/enum-lifted'],
  ),
  change(
    'a time becomes a day',
    ['placed: { type: string, format: date-time }', 'placed: { type: string, format: date }'],
    ['major', 'response/format-changed'],
  ),
  change(
    'a shared enum has one value more, sent and received',
    ['enum: [idle, counting, broken]', 'enum: [idle, counting, broken, lost]'],
    ['major', 'response/enum-value-added'],
  ),
  change(
    'items have other values',
    ['enum: [late, estimated]', 'enum: [late, estimated, repaired]'],
    ['major', 'response/enum-value-added'],
  ),
  change(
    'a tuple has one item more',
    [
      'prefixItems: [{ type: number }, { type: number }]',
      'prefixItems: [{ type: number }, { type: number }, { type: string }]',
    ],
    ['major', 'response/tuple-item-added-required'],
  ),
  change(
    'values of a map have another type',
    [
      'labels: { type: object, additionalProperties: { type: string } }',
      'labels: { type: object, additionalProperties: { type: number } }',
    ],
    ['major', 'response/type-changed'],
  ),
  change(
    'a map without a name has other values',
    ['additionalProperties: { type: string, format: decimal }', 'additionalProperties: { type: number }'],
    ['major', 'response/type-changed'],
  ),
  change(
    'a property moves to the base',
    [
      '        label: { type: string, maxLength: 40 }\n',
      "        label: { type: string, maxLength: 40 }\n        location: { $ref: '#/components/schemas/Location' }\n",
    ],
    ['none', undefined],
  ),
  change(
    'a body takes an optional property',
    [
      '        amount: { type: string, description: A decimal number. }',
      '        amount: { type: string, description: A decimal number. }\n        tag: { type: string }',
    ],
    ['minor', 'request/property-added-optional'],
  ),
  change(
    'a body needs one property more',
    ['required: [product, side, amount, kind]', 'required: [product, side, amount, kind, good_until]'],
    ['major', 'request/property-became-required'],
  ),
  change(
    'a body needs one property less',
    ['required: [product, side, amount, kind]', 'required: [product, side, kind]'],
    ['minor', 'request/property-became-optional'],
  ),
  change(
    'a body has a property less',
    ["        note: { type: [string, 'null'] }\n", ''],
    ['major', 'request/property-removed'],
  ),
  change(
    'a property of a body can no longer be null',
    ["note: { type: [string, 'null'] }", 'note: { type: string }'],
    ['major', 'request/became-not-nullable'],
  ),
  change(
    'a property of a body is deprecated',
    ["note: { type: [string, 'null'] }", "note: { type: [string, 'null'], deprecated: true }"],
    ['minor', 'request/value-deprecated'],
  ),
  change(
    'a property of a body is described in other words',
    ['description: A decimal number.', 'description: A decimal.'],
    ['patch', 'request/value-description-changed'],
  ),
  change(
    'a property of a base may be longer',
    ['label: { type: string, maxLength: 40 }', 'label: { type: string, maxLength: 80 }'],
    ['patch', 'request/constraint-loosened'],
  ),
  change(
    'a default of a body changes',
    ['interval: { type: integer, default: 15', 'interval: { type: integer, default: 30'],
    ['major', 'request/default-changed'],
  ),
  change(
    'a base requires one property more',
    ['required: [serial]', 'required: [serial, label]'],
    ['major', 'request/property-became-required'],
  ),
  {
    name: 'a kind of order is added',
    edits: [
      [
        "        - $ref: '#/components/schemas/Market'\n",
        "        - $ref: '#/components/schemas/Market'\n        - $ref: '#/components/schemas/Stop'\n",
      ],
      [
        "market: '#/components/schemas/Market' }",
        "market: '#/components/schemas/Market', stop: '#/components/schemas/Stop' }",
      ],
      [
        '    Market:\n',
        '    Stop: { type: object, required: [type], properties: { type: { type: string } }, description: Later. }\n    Market:\n',
      ],
    ],
    bump: 'minor',
    rule: 'request/variant-added',
  },
  change(
    'a kind of order goes',
    ["        - $ref: '#/components/schemas/Market'\n      discriminator:", '      discriminator:'],
    ['major', 'request/variant-removed'],
  ),
  change(
    'a kind of order is told by another word',
    ["market: '#/components/schemas/Market' }", "at_once: '#/components/schemas/Market' }"],
    ['major', 'request/enum-value-removed'],
  ),
  change(
    'the server sets what was given',
    ['email: { type: string, format: email }', 'email: { type: string, format: email, readOnly: true }'],
    ['major', 'request/property-removed'],
  ),
  change(
    'what came back is only given',
    ['email: { type: string, format: email }', 'email: { type: string, format: email, writeOnly: true }'],
    ['major', 'response/property-removed'],
  ),
  change(
    'an enum that is sent and received',
    ['enum: [free, pro]', 'enum: [free, pro, team]'],
    ['major', 'response/enum-value-added'],
  ),
  change(
    'other properties are refused',
    [
      '    Location:\n      description: On the map.\n      type: object',
      '    Location:\n      description: On the map.\n      type: object\n      additionalProperties: false',
    ],
    ['none', 'request/other-properties-closed'],
  ),
  change(
    'a rule that types cannot say',
    [
      '    Location:\n      description: On the map.\n      type: object',
      '    Location:\n      description: On the map.\n      type: object\n      dependentRequired: { lat: [lon] }',
    ],
    ['patch', 'request/keyword-added'],
  ),
  change(
    'a schema gets another name',
    [
      '    Location:\n      description',
      "    Location: { $ref: '#/components/schemas/Place' }\n    Place:\n      description",
    ],
    ['minor', 'type/added'],
  ),
  change(
    'a type is not used and new',
    ['    Location:\n', '    Area: { type: string, description: A place. }\n    Location:\n'],
    ['minor', 'type/added'],
  ),
];
