import type { Expression } from '../../signing/expression.js';
import {
  clockReading,
  digitsOf,
  invertible,
  mapEntries,
  privateKeyFunctions,
  textParts,
} from '../../signing/invertible.js';
import type { TextPart } from '../../signing/text-parts.js';
import { objectKey } from '../encode/property-key.js';
import { stringLiteral } from '../encode/string-literal.js';
import { printClockReading } from './print-clock-reading.js';
import { printChoice, printIntInverse, printRead, type Inside } from './print-int-inverse.js';
import { primary, type Printed } from './printed.js';

/** What an inverse is printed in, and the value that says how long a request is good. */
export interface Inverting extends Inside {
  readonly dated?: string | undefined;
}

type Call = Extract<Expression, { kind: 'call' }>;
type Conditional = Extract<Expression, { kind: 'conditional' }>;

/**
 * What a receiver reads from the text of a value, as TypeScript over `text`: the expression undone down to clock and
 * nonce functions, credentials and signatures. Nothing where it is not one of those that can be.
 */
export function printInverse(expression: Expression, inside: Inverting): Printed | undefined {
  if (expression.type === 'int') return printInt(expression, inside);
  const { scope } = inside;
  switch (expression.kind) {
    case 'credential':
    case 'parameter':
      return printRead('readCredential', `${stringLiteral(expression.name)}, text`, scope);
    case 'value':
      return printNamed(expression.name, inside);
    case 'toString':
    case 'toBytes':
      return printInverse(expression.operand, inside);
    case 'conditional':
      return printConditional(expression, inside, (branch) => printInverse(branch, inside));
    case 'binary':
    case 'join':
      return printParts(expression, inside);
    case 'call':
      return printCall(expression, inside);
    default:
      return undefined;
  }
}

function printInt(expression: Expression, inside: Inverting): Printed | undefined {
  if (expression.kind === 'value') return printNamed(expression.name, inside);
  const taken = printIntInverse(expression, primary('value'), inside);
  return taken && printRead('readInt', `text, (value) => ${taken.text}`, inside.scope);
}

function printNamed(name: string, inside: Inverting): Printed | undefined {
  const named = inside.values.get(name);
  const printed = named && printInverse(named, inside);
  return printed !== undefined && name === inside.dated
    ? readText('readDated', `text, (text) => ${printed.text}`, inside)
    : printed;
}

/** Where the branch is not known before the request is signed again, the signatures of each: one of them may be there. */
function printConditional(
  expression: Conditional,
  inside: Inverting,
  print: (branch: Expression) => Printed | undefined,
): Printed | undefined {
  const choice = printChoice(expression, inside.scope, print);
  if (choice !== undefined) return choice;
  const signing = [expression.then, expression.otherwise]
    .filter((branch) => invertible(branch, inside.values).signatures.length > 0)
    .flatMap((branch) => print(branch)?.text ?? []);
  if (signing.length === 0) return undefined;
  const reads = [...new Set(signing)].map((text) => `(text) => ${text}`);
  return readText('readSignatures', `text, [${reads.join(', ')}]`, inside);
}

function readText(name: string, args: string, { scope }: Inverting): Printed {
  return primary(`${scope.use({ module: 'runtime/verify/read-text.js', name })}(${args})`);
}

function printParts(expression: Expression, inside: Inverting): Printed | undefined {
  const parts = textParts(expression, inside.values);
  if (parts.length === 1 && parts[0] === expression) return undefined;
  const printed = parts.map((part) => printPart(part, inside));
  const isSplit = parts.every((part, at) => typeof part === 'string' || typeof (parts[at + 1] ?? '') === 'string');
  const isRead = parts.some((part, at) => typeof part !== 'string' && printed[at] !== 'undefined');
  return isSplit && isRead ? readText('readParts', `text, [${printed.join(', ')}]`, inside) : undefined;
}

function printPart(part: TextPart, inside: Inverting): string {
  if (typeof part === 'string') return stringLiteral(part);
  const printed = printInverse(part, inside);
  return printed === undefined ? 'undefined' : `(text) => ${printed.text}`;
}

const decoders: ReadonlyMap<string, { readonly module: string; readonly name: string }> = new Map([
  ['hex', { module: 'runtime/signing/hex.js', name: 'hexDecode' }],
  ['base64', { module: 'runtime/signing/base64.js', name: 'base64Decode' }],
  ['base64url', { module: 'runtime/signing/base64.js', name: 'base64Decode' }],
  ['base58', { module: 'runtime/signing/base58.js', name: 'base58Decode' }],
]);

function printCall(call: Call, inside: Inverting): Printed | undefined {
  const { scope } = inside;
  const [first] = call.args;
  const clock = clockReading(call, inside.values);
  if (clock !== undefined) return clock === 'unreadable' ? undefined : printClockReading(clock, scope);
  switch (call.function) {
    case 'uuid':
    case 'random_hex':
      return printRead('readNonce', 'text', scope);
    // For the text they gave, these give the same text again.
    case 'upper':
    case 'lower':
    case 'replace':
    case 'strip_prefix': {
      const signs = first !== undefined && invertible(first, inside.values).kinds.includes('signature');
      if (signs && call.function === 'replace') return printReplaced(call, inside);
      const isCredential = first === undefined || invertible(first, inside.values).kinds.includes('credential');
      return isCredential ? undefined : printInverse(first, inside);
    }
    case 'uri': {
      const printed = first && printInverse(first, inside);
      return printed && readText('readUri', `text, (text) => ${printed.text}`, inside);
    }
    case 'json':
    case 'canonical_json': {
      const members = first && printMembers(first, inside);
      return members === undefined ? undefined : readText('readJson', `text, ${members}`, inside);
    }
    case 'jwt_hs256':
    case 'jwt_es256':
      return readText(
        'readJwt',
        `text, ${decoder('base64url', inside)}, ${(first && printMembers(first, inside)) ?? '{}'}`,
        inside,
      );
    default:
      return decoders.has(call.function) ? printEncoded(call, inside) : printParts(call, inside);
  }
}

function printEncoded({ function: encoding, args: [encoded] }: Call, inside: Inverting): Printed | undefined {
  return encoded && printDecoded(encoding, resolve(encoded, inside), inside);
}

function printDecoded(encoding: string, bytes: Expression, inside: Inverting): Printed | undefined {
  if (bytes.kind === 'conditional') {
    return printConditional(bytes, inside, (branch) => printDecoded(encoding, resolve(branch, inside), inside));
  }
  if (bytes.kind === 'call' && privateKeyFunctions.has(bytes.function)) {
    return readText('readSignature', `text, ${decoder(encoding, inside)}`, inside);
  }
  const digits = digitsOf(bytes, inside.values);
  if (digits !== undefined) return printDigits(encoding, digits, inside);
  const printed = printInverse(bytes, inside);
  return printed && readText('readEncoded', `text, ${decoder(encoding, inside)}, (text) => ${printed.text}`, inside);
}

/** A signature is decoded: other characters of its alphabet become those that they stand for. */
function printReplaced({ args: [text, from, to] }: Call, inside: Inverting): Printed | undefined {
  const printed = text && printInverse(text, inside);
  if (printed === undefined || from?.kind !== 'text' || to?.kind !== 'text') return undefined;
  if (to.value === '') return printed;
  const literals = `${stringLiteral(to.value)}, ${stringLiteral(from.value)}`;
  const helper = inside.scope.use({ module: 'runtime/signing/replace.js', name: 'replace' });
  return readText('readReplaced', `${helper}(text, ${literals}), (text) => ${printed.text}`, inside);
}

/** `base64(hex_decode(digits))`: another encoding of the same bytes. */
function printDigits(encoding: string, digits: Expression, inside: Inverting): Printed | undefined {
  if (invertible(digits, inside.values).kinds.includes('credential')) return undefined;
  const printed = printInverse(digits, inside);
  const toHex = inside.scope.use({ module: '#crypto', name: 'hex' });
  return (
    printed &&
    readText(
      'readDigits',
      `text, { decode: ${decoder(encoding, inside)}, hex${toHex === 'hex' ? '' : `: ${toHex}`}, read: (text) => ${printed.text} }`,
      inside,
    )
  );
}

function decoder(encoding: string, { scope }: Inverting): string {
  const helper = decoders.get(encoding);
  if (helper === undefined) throw new Error(`no decoder of ${encoding}`);
  return scope.use(helper);
}

/** Bytes as they are made, whatever they are called. */
function resolve(expression: Expression, inside: Inverting): Expression {
  const isNamed = expression.kind === 'value' && expression.type === 'bytes';
  const named = isNamed ? inside.values.get(expression.name) : undefined;
  return named === undefined ? expression : resolve(named, inside);
}

function printMembers(map: Expression, inside: Inverting): string | undefined {
  const members = (mapEntries(map, inside.values) ?? []).flatMap(({ key, value }) => {
    const printed = value.type === 'map' ? printMap(value, inside) : printInverse(value, inside);
    // Where every object has a member of that name, the compiler takes the type of the argument from there.
    const argument = key in Object.prototype ? 'text: string' : 'text';
    return printed === undefined ? [] : [`${objectKey(key)}: (${argument}) => ${printed.text}`];
  });
  return members.length === 0 ? undefined : `{ ${members.join(', ')} }`;
}

function printMap(map: Expression, inside: Inverting): Printed | undefined {
  const members = printMembers(map, inside);
  return members === undefined ? undefined : readText('readJson', `text, ${members}`, inside);
}
