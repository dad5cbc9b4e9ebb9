import type { CodePage } from './code-page.js';

export const signingRequestPages = {
  'signing/cycle': {
    meaning: 'Each of these values needs another one of them first.',
    place: 'signing',
    before: `values:
  first: hex(hmac_sha256(secret, second))
  second: request.method + first
  signature: first`,
    after: `values:
  second: request.method + request.target
  first: hex(hmac_sha256(secret, second))
  signature: first`,
  },
  'signing/unused': {
    meaning: 'What nothing uses is left over, or was meant to be signed.',
    place: 'signing',
    before: `values:
  nonce: uuid()
  signature: hex(hmac_sha256(secret, request.target))`,
    after: `values:
  nonce: uuid()
  signature: hex(hmac_sha256(secret, nonce + request.target))
send:
  headers: { X-Signature: '{signature}', X-Nonce: '{nonce}' }`,
  },
  'signing/secret-sent': {
    meaning: 'Encodings hide nothing: the secret itself would be on the wire.',
    place: 'signing',
    before: `values:
  signature: base64('user:' + secret)`,
    after: `values:
  signature: base64(hmac_sha256(secret, request.target))`,
  },
  'signing/template': {
    meaning: 'A template is text with names in braces.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '{signature}', X-Version: 'v1={signature' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: 'v1={signature}' }`,
  },
  'signing/template-name': {
    meaning: 'A template places credentials, parameters and values by name.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '{signature}', X-Key: '{apiKey}' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '{signature}' }`,
  },
  'signing/template-type': {
    meaning: 'Bytes have no form of their own on the wire.',
    place: 'signing',
    before: `values:
  signature: hmac_sha256(secret, request.target)`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))`,
  },
  'signing/line-break': {
    meaning: 'A line break in a header field would begin another one.',
    place: 'signing',
    before: `values:
  text: request.body
  signature: hex(hmac_sha256(secret, text))
send:
  headers: { X-Signature: '{signature}', X-Text: '{text}' }`,
    after: `values:
  text: hex(sha256(request.body))
  signature: hex(hmac_sha256(secret, text))
send:
  headers: { X-Signature: '{signature}', X-Text: '{text}' }`,
  },
  'signing/control-character': {
    meaning:
      'A header field is one line of visible text, without white space around it; the value of a cookie has none at all. A client refuses to send anything else, so every call failed.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: "v1\\n{signature}", X-Other: '{signature}' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: "v1 {signature}" }`,
  },
  'signing/placement-name': {
    meaning: 'The place cannot be set, or is not a name there.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { Host: '{signature}' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '{signature}' }`,
  },
  'signing/placement-twice': {
    meaning: 'One place holds one value.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '{signature}', x-signature: '{signature}' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
send:
  headers: { X-Signature: '{signature}' }`,
  },
  'signing/placement-mix': {
    meaning: '`params` go into the query or the body, after what is there; the order beside another place is not said.',
    place: 'signing',
    before: `values:
  time: unix_s()
  signature: hex(hmac_sha256(secret, request.target))
send:
  params: { time: '{time}' }
  query: { signature: '{signature}' }`,
    after: `values:
  time: unix_s()
  signature: hex(hmac_sha256(secret, request.target))
send:
  query: { time: '{time}', signature: '{signature}' }`,
  },
  'signing/verify': {
    meaning: 'A verifier reads the time of signing back from what was sent.',
    place: 'signing',
    before: `values:
  day: hex(sha256(string(unix_s())))
  signature: hex(hmac_sha256(secret, day))
send:
  headers: { X-Signature: '{signature}', X-Day: '{day}' }
verify: { clock: day, within: 10m }`,
    after: `values:
  day: string(unix_s())
  signature: hex(hmac_sha256(secret, day))
send:
  headers: { X-Signature: '{signature}', X-Day: '{day}' }
verify: { clock: day, within: 10m }`,
  },
  'signing/no-verifier': {
    meaning:
      'A receiver signs again what it got, and compares. It needs the very clock, no less exactly, and number used once that were signed, and of a private key, which it does not have, the signature itself.',
    place: 'signing',
    before: `values:
  nonce: uuid()
  signature: hex(hmac_sha256(secret, nonce + request.target))
send:
  headers: { X-Signature: '{signature}' }`,
    after: `values:
  nonce: uuid()
  signature: hex(hmac_sha256(secret, nonce + request.target))
send:
  headers: { X-Signature: '{signature}', X-Nonce: '{nonce}' }`,
  },
  'signing/parameter': {
    meaning: 'The value is not among those that the parameter lists.',
    place: 'signing',
    before: `parameters:
  region: { description: Region, enum: [eu, us], default: jp }
values:
  signature: hex(hmac_sha256(secret, region))`,
    after: `parameters:
  region: { description: Region, enum: [eu, us], default: eu }
values:
  signature: hex(hmac_sha256(secret, region))`,
  },
  'signing/example-input': {
    meaning: 'The example does not fit the scheme it is an example of.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
examples:
  - source: openssl dgst -sha256 -hmac s
    credentials: { secret: s }
    at: 0
    request: GET https://api.example.com/orders
    expect: { signture: 'dcc0359eca7934df245e7789b0d13342cbc03ea9846959478c865d2b25e50dcc' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
examples:
  - source: openssl dgst -sha256 -hmac s
    credentials: { secret: s }
    at: 0
    request: GET https://api.example.com/orders
    expect: { signature: 'dcc0359eca7934df245e7789b0d13342cbc03ea9846959478c865d2b25e50dcc' }`,
  },
  'signing/example': {
    meaning: 'A known answer is another source than this tool. Where they disagree, scheme or answer is wrong.',
    place: 'signing',
    before: `values:
  signature: hex(hmac_sha256(secret, request.target))
examples:
  - source: openssl dgst -sha256 -hmac s
    credentials: { secret: s }
    at: 0
    request: GET https://api.example.com/orders
    expect: { signature: '00' }`,
    after: `values:
  signature: hex(hmac_sha256(secret, request.target))
examples:
  - source: openssl dgst -sha256 -hmac s
    credentials: { secret: s }
    at: 0
    request: GET https://api.example.com/orders
    expect: { signature: 'dcc0359eca7934df245e7789b0d13342cbc03ea9846959478c865d2b25e50dcc' }`,
  },
  'signing/too-large': {
    meaning: 'Values that repeat each other grow beyond what can be signed.',
    place: 'words',
    before: 'Twenty values, each `previous + previous`.',
    after: 'One value that hashes the text once.',
  },
} satisfies Readonly<Record<string, CodePage>>;
