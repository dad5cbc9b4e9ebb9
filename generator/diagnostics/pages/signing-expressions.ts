import type { CodePage } from './code-page.js';

export const signingExpressionPages = {
  'signing/name': {
    meaning: 'Names of the language and of its functions cannot be given to values.',
    place: 'signing',
    before: `values:
  list: request.method + request.target
  signature: hex(hmac_sha256(secret, list))`,
    after: `values:
  text: request.method + request.target
  signature: hex(hmac_sha256(secret, text))`,
  },
  'signing/name-twice': {
    meaning: 'Credentials, parameters and values are one set of names.',
    place: 'signing',
    before: `parameters:
  secret: { description: Region, default: eu }
values:
  signature: hex(hmac_sha256(secret, request.target))`,
    after: `parameters:
  region: { description: Region, default: eu }
values:
  signature: hex(hmac_sha256(secret, region))`,
  },
  'signing/no-int': {
    meaning: 'A parameter, or a constant of the operation, that an expression reads as an int is digits.',
    place: 'signing',
    before: `parameters:
  lifetime: { description: Seconds, default: 1h }
values:
  hours: int(lifetime) / 3600
  signature: hex(hmac_sha256(secret, string(hours)))`,
    after: `parameters:
  lifetime: { description: Seconds, default: '3600' }
values:
  hours: int(lifetime) / 3600
  signature: hex(hmac_sha256(secret, string(hours)))`,
  },
  'signing/syntax': {
    meaning: 'An expression is CEL, the Common Expression Language.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target)`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))`,
  },
  'signing/refused': {
    meaning: 'Signing needs little of CEL, and what it does not need is refused.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target.substring(1)))`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))`,
  },
  'signing/unknown-name': {
    meaning: 'A name is a credential, a parameter, another value or `request`.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secrit, request.target))`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))`,
  },
  'signing/unknown-function': {
    meaning: 'The language has a closed table of functions.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha265(secret, request.target))`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))`,
  },
  'signing/unknown-facet': {
    meaning: 'A request has a closed list of facets.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.methd))`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.method))`,
  },
  'signing/unknown-constant': {
    meaning: '`operation.name` reads what each operation says under its own `x-signing`; here none does.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, operation.instruction))`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))`,
  },
  'signing/missing-constant': {
    meaning: 'The scheme reads a constant that each operation it signs must state.',
    place: 'document',
    before: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      security: [{ signed: [] }]
      x-signing: { instruction: list }
      responses: { default: { description: Orders. } }
    post:
      operationId: placeOrder
      summary: Place an order
      security: [{ signed: [] }]
      responses: { default: { description: The order. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, operation.instruction))' }
        send: { headers: { X-Signature: '{signature}' } }`,
    after: `paths:
  /orders:
    get:
      operationId: listOrders
      summary: List orders
      security: [{ signed: [] }]
      x-signing: { instruction: list }
      responses: { default: { description: Orders. } }
    post:
      operationId: placeOrder
      summary: Place an order
      security: [{ signed: [] }]
      x-signing: { instruction: place }
      responses: { default: { description: The order. } }
components:
  securitySchemes:
    signed:
      type: http
      scheme: signed
      x-signing:
        credentials: { secret: { description: The secret, secret: true } }
        values: { signature: 'hex(hmac_sha256(secret, operation.instruction))' }
        send: { headers: { X-Signature: '{signature}' } }`,
  },
  'signing/argument-count': {
    meaning: 'The function takes another number of arguments.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret))`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))`,
  },
  'signing/argument-type': {
    meaning: 'The function does not take arguments of this type. Text and bytes never mix.',
    place: 'signing',
    before: `values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
    after: `values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, string(time)))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
  },
  'signing/literal-argument': {
    meaning: 'The order of signing is worked out before anything runs, so this argument must stand there as it is.',
    place: 'signing',
    before: `values:
  wanted: "'x-date'"
  signature: hex(hmac_sha256(secret, header(wanted)))`,
    after: `values:
  signature: hex(hmac_sha256(secret, header('x-date')))`,
  },
  'signing/utc-pattern': {
    meaning: 'The pattern of a date has letters that mean nothing.',
    place: 'signing',
    before: `values:
  time: utc('yyyyMMdd')
  signature: hex(hmac_sha256(secret, time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
    after: `values:
  time: utc('YYYYMMDD')
  signature: hex(hmac_sha256(secret, time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
  },
  'signing/utc-offset': {
    meaning: 'A time that is not in UTC is always as far from it: a distance, not the name of a place.',
    place: 'signing',
    before: `values:
  time: utc('YYYYMMDDHHmmss', 'Asia/Shanghai')
  signature: hex(hmac_sha256(secret, time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
    after: `values:
  time: utc('YYYYMMDDHHmmss', '+08:00')
  signature: hex(hmac_sha256(secret, time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
  },
  'signing/operand-type': {
    meaning: 'CEL converts nothing on its own.',
    place: 'signing',
    before: `values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, request.method + time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
    after: `values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, request.method + string(time)))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
  },
  'signing/condition-type': {
    meaning: 'A condition is true or false; text is neither.',
    place: 'signing',
    before: `values:
  signature: "hex(hmac_sha256(secret, request.body ? request.body : '{}'))"`,
    after: `values:
  signature: "hex(hmac_sha256(secret, request.body == '' ? '{}' : request.body))"`,
  },
  'signing/branch-type': {
    meaning: 'Whichever branch is taken, the value has one type.',
    place: 'signing',
    before: `values:
  digest: "request.body == '' ? '' : sha256(request.body)"
  signature: hex(hmac_sha256(secret, digest))`,
    after: `values:
  digest: "request.body == '' ? '' : hex(sha256(request.body))"
  signature: hex(hmac_sha256(secret, digest))`,
  },
  'signing/list': {
    meaning: 'The items of a list have one type.',
    place: 'signing',
    before: `values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, lines([request.method, time])))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
    after: `values:
  time: unix_ms()
  signature: hex(hmac_sha256(secret, lines([request.method, string(time)])))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
  },
  'signing/map-key': {
    meaning: 'The keys of a map are text, written in quotes.',
    place: 'signing',
    before: `values:
  signature: "hex(hmac_sha256(secret, json({unix_ms(): request.method})))"`,
    after: `values:
  signature: "hex(hmac_sha256(secret, json({'method': request.method})))"`,
  },
  'signing/map-value': {
    meaning: 'A map holds text and ints; bytes need an encoding first.',
    place: 'signing',
    before: `values:
  signature: "hex(hmac_sha256(secret, json({'digest': sha256(request.body)})))"`,
    after: `values:
  signature: "hex(hmac_sha256(secret, json({'digest': hex(sha256(request.body))})))"`,
  },
  'signing/int-range': {
    meaning: 'JavaScript numbers hold integers up to 2^53; beyond it, digits are lost in silence.',
    place: 'signing',
    before: `values:
  time: string(unix_us() * 1000)
  signature: hex(hmac_sha256(secret, time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
    after: `values:
  time: string(unix_us()) + '000'
  signature: hex(hmac_sha256(secret, time))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
  },
  'signing/division-by-zero': {
    meaning: 'A divisor is an int that cannot be 0.',
    place: 'signing',
    before: `values:
  time: unix_s()
  signature: hex(hmac_sha256(secret, string(1000 / (time - 1000))))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
    after: `values:
  time: unix_s()
  signature: hex(hmac_sha256(secret, string(time / 1000)))
send:
  headers: { X-Signature: '{signature}', X-Time: '{time}' }`,
  },
  'signing/template-dollar': {
    meaning: 'A template is text with names in braces; `${…}` is one of JavaScript, and its dollar sign would be sent.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '\${signature}' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '{signature}' }`,
  },
} satisfies Readonly<Record<string, CodePage>>;
