import type { CodeTable } from '../code-table.js';

interface Named {
  readonly name: string;
}

/** Findings about `x-signing`. Those with a help of their own get it where they are made. */
export const signingCodes = {
  'signing/name': {
    severity: 'error',
    message: ({ name, is }: Named & { is: string }) => `The name '${name}' cannot be used: it is ${is}.`,
    help: () => 'Choose another name; it begins with a lower-case letter and holds letters and digits.',
  },
  'signing/name-twice': {
    severity: 'error',
    message: ({ name }: Named) => `'${name}' is declared twice; credentials, parameters and values share their names.`,
    help: () => 'Rename one of them.',
  },
  'signing/syntax': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `This is not CEL: ${problem}.`,
  },
  'signing/refused': {
    severity: 'error',
    message: ({ what }: { what: string }) => `${what} cannot be used in a signing expression.`,
  },
  'signing/unknown-name': {
    severity: 'error',
    message: ({ name }: Named) => `Nothing is called '${name}'.`,
    help: () => 'A name is a credential, a parameter or another value; text is written in quotes.',
  },
  'signing/unknown-function': {
    severity: 'error',
    message: ({ name }: Named) => `There is no function '${name}'.`,
    help: () => 'The functions are listed in specs/README.md.',
  },
  'signing/unknown-facet': {
    severity: 'error',
    message: ({ name }: Named) => `A request has no '${name}'.`,
  },
  'signing/unknown-constant': {
    severity: 'error',
    message: ({ name }: Named) => `No operation says what 'operation.${name}' is.`,
    help: ({ name }: Named) => `Write \`x-signing: { ${name}: … }\` on each operation that this scheme signs.`,
  },
  'signing/missing-constant': {
    severity: 'error',
    message: ({ name, operation }: Named & { operation: string }) =>
      `The operation '${operation}' does not say what 'operation.${name}' is, which the scheme that signs it reads.`,
    help: ({ name }: Named & { operation: string }) => `Write \`x-signing: { ${name}: … }\` on the operation.`,
  },
  'signing/argument-count': {
    severity: 'error',
    message: ({ name, takes, given }: Named & { takes: string; given: number }) =>
      `\`${name}\` takes ${takes}, not ${String(given)}.`,
  },
  'signing/argument-type': {
    severity: 'error',
    message: ({ name }: Named) => `\`${name}\` cannot take this.`,
  },
  'signing/literal-argument': {
    severity: 'error',
    message: ({ name, what }: Named & { what: string }) => `\`${name}\` needs ${what} here, written out.`,
    help: () => 'What the value depends on is read from this argument before anything runs.',
  },
  'signing/utc-pattern': {
    severity: 'error',
    message: ({ letters }: { letters: string }) => `'${letters}' is no part of a pattern.`,
    help: () => 'The parts are YYYY MM DD HH mm ss SSS; T, Z, digits and punctuation stand for themselves.',
  },
  'signing/utc-offset': {
    severity: 'error',
    message: ({ text }: { text: string }) => `'${text}' is no distance from UTC.`,
    help: () => "Write a sign, hours and minutes: '+08:00', '-03:30'. Zones with summer time are not known.",
  },
  'signing/operand-type': {
    severity: 'error',
    message: ({ operator, operands }: { operator: string; operands: string }) =>
      `\`${operator}\` does not take ${operands}.`,
  },
  'signing/condition-type': {
    severity: 'error',
    message: ({ type }: { type: string }) => `The condition is ${type}, and must be true or false.`,
    help: () => "Compare it with something: x == ''.",
  },
  'signing/branch-type': {
    severity: 'error',
    message: ({ one, other }: { one: string; other: string }) => `One branch is ${one}, the other ${other}.`,
  },
  'signing/list': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `A list has items of one type: ${problem}.`,
  },
  'signing/map-key': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `This cannot be a key: ${problem}.`,
  },
  'signing/map-value': {
    severity: 'error',
    message: ({ type }: { type: string }) => `A map cannot hold ${type}.`,
  },
  'signing/int-range': {
    severity: 'error',
    message: ({ least, greatest }: { least: string; greatest: string }) =>
      `This int can be anything from ${least} to ${greatest}; beyond ±(2^53 − 1) it would lose digits.`,
    help: () => "Write the digits as text: nanoseconds are string(unix_us()) + '000'.",
  },
  'signing/division-by-zero': {
    severity: 'error',
    message: () => 'The divisor can be 0.',
    help: () => 'Divide by a number that is written out, such as 1000.',
  },
  'signing/too-large': {
    severity: 'error',
    message: ({ what, excess }: { what: string; excess: string }) => `${what} has ${excess}.`,
    help: () => 'Say it in fewer steps: a hash or an encoding of a text is needed once, under a name of its own.',
  },
  'signing/cycle': {
    severity: 'error',
    message: ({ chain }: { chain: string }) => `These depend on one another: ${chain}.`,
  },
  'signing/unused': {
    severity: 'error',
    message: ({ what, name }: Named & { what: string }) => `Nothing uses the ${what} '${name}'.`,
    help: ({ name }: Named & { what: string }) =>
      `Place it with {${name}} under \`send\`, use it in a value, or delete it.`,
  },
  'signing/secret-sent': {
    severity: 'error',
    message: ({ name, secret }: Named & { secret: string }) =>
      `'${name}' would send the secret '${secret}': it reaches the wire without a hash, an HMAC or a signature.`,
    help: () =>
      'Encodings hide nothing. Sign with it; or, where the API wants the text itself, declare it `sent: true` instead of `secret: true`.',
  },
  'signing/template': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `The template cannot be read: ${problem}.`,
    help: () => 'A template is text with {names}; all logic goes into `values`.',
  },
  'signing/template-dollar': {
    severity: 'warning',
    message: ({ name }: { name: string }) => `The dollar sign before {${name}} is sent as it is.`,
    help: ({ name }: { name: string }) => `Write {${name}}, unless the API wants a dollar sign there.`,
  },
  'signing/template-name': {
    severity: 'error',
    message: ({ name }: Named) => `{${name}} is no credential, parameter or value.`,
  },
  'signing/template-type': {
    severity: 'error',
    message: ({ name, type }: Named & { type: string }) => `{${name}} is ${type}; only text and ints can be sent.`,
  },
  'signing/line-break': {
    severity: 'error',
    message: ({ name, where }: Named & { where: string }) => `{${name}} can have line breaks, and ${where} cannot.`,
    help: () => 'Send a hash or an encoding of it: hex(…), base64(…), uri(…).',
  },
  'signing/control-character': {
    severity: 'error',
    message: ({ in: place }: { in: string }) =>
      place === 'cookies'
        ? 'This text is for a cookie, which can have neither white space, quotes, commas, semicolons nor backslashes, nor what is not ASCII.'
        : 'This text is for a header, which can have neither control characters nor outer white space, nor what is not Latin-1.',
    help: ({ in: place }: { in: string }) =>
      place === 'cookies'
        ? 'Delete it: each cookie has an entry of its own.'
        : 'Delete it, or write its plain form: straight quotes, a space instead of a tab or a line break.',
  },
  'signing/placement-name': {
    severity: 'error',
    message: ({ name, problem }: Named & { problem: string }) => `Nothing can be sent as '${name}': ${problem}.`,
  },
  'signing/placement-twice': {
    severity: 'error',
    message: ({ name }: Named) => `'${name}' is placed twice.`,
    help: () => 'Names of header fields are the same in upper and lower case.',
  },
  'signing/placement-mix': {
    severity: 'error',
    message: ({ one }: { one: string }) =>
      `\`params\` and \`${one}\` may mean the same place, in an order that is not said.`,
    help: () => 'Use one of them for all.',
  },
  'signing/signs-itself': {
    severity: 'error',
    message: ({ name, facet }: Named & { facet: string }) =>
      `'${name}' reads ${facet} and is sent inside it: a JSON text cannot hold its own signature.`,
    help: () => 'Send the signature in a header, or sign the members instead of the text: pairs(request.members).',
  },
  'signing/binary-body': {
    severity: 'error',
    message: ({ facet, needs, operation, mediaType }: Record<'facet' | 'needs' | 'operation' | 'mediaType', string>) =>
      `\`${facet}\` is ${needs}, and the operation '${operation}' sends ${mediaType}.`,
    help: ({ needs }: { needs: string }) =>
      needs === 'JSON' ? 'Read `request.params` of a form, else `request.body_bytes`.' : 'Read `request.body_bytes`.',
  },
  'signing/body-fields': {
    severity: 'warning',
    message: ({ name, operation, sends }: Named & Record<'operation' | 'sends', string>) =>
      `'${name}' goes into the body, and the operation '${operation}' sends ${sends}: its calls would fail.`,
    help: () =>
      'Give it a requestBody that is JSON or a form; where a caller has nothing to say, one that is required and has the schema `const: {}`.',
  },
  'signing/content-type': {
    severity: 'error',
    message: ({ text, operation, mediaType }: Record<'text' | 'operation' | 'mediaType', string>) =>
      `Every request is sent as '${text}', and the body of '${operation}' is ${mediaType}.`,
    help: () =>
      "Leave it out: a body is sent with its own content type, and `header('content-type', '')` reads it. Where the vendor wants one without a body too, give those operations a scheme of their own.",
  },
  'signing/no-content-type': {
    severity: 'error',
    message: ({ request }: { request: string }) =>
      `${request} has no body, and so no content type: it could not be signed.`,
    help: () =>
      "Say what is signed then: `header('content-type', '')`, or `request.body == '' ? … : header('content-type')` under `|-`.",
  },
  'signing/verify': {
    severity: 'error',
    message: ({ name, problem }: Named & { problem: string }) =>
      `The clock cannot be read back from '${name}': ${problem}.`,
    help: () =>
      'Name an int or text value that is made of a clock function, or for `clock` is `nonce_ms()`, and sent as it is.',
  },
  'signing/no-verifier': {
    severity: 'warning',
    message: ({ name, reason }: Named & { reason: string }) => `The scheme '${name}' gets no verifier: ${reason}.`,
    help: () =>
      'Clients sign all the same, and the fake in `./testing` takes any signature. If the API signs so, switch this finding off.',
  },
  'signing/parameter': {
    severity: 'error',
    message: ({ name, value }: Named & { value: string }) => `'${value}' is not one that '${name}' may be.`,
    help: () => 'Add it to `enum`, or choose one of those.',
  },
  'signing/no-int': {
    severity: 'error',
    message: ({ text, read }: { text: string; read: string }) =>
      `'${text}' is no whole number, and \`int(${read})\` reads it as one.`,
    help: () => "Write digits alone, at most ten: '3600'.",
  },
  'signing/example-input': {
    severity: 'error',
    message: ({ problem }: { problem: string }) => `The example cannot be tried: ${problem}.`,
  },
  'signing/example': {
    severity: 'error',
    message: ({ name, wanted, got }: Named & { wanted: string; got: string }) =>
      `The known answer does not come out: '${name}' is ${got}, not ${wanted}.`,
    help: () => 'The first of the values below that differs from the source is the wrong one.',
  },
} satisfies CodeTable;
