import { clockReading } from './clock-reading.js';
import type { Expression } from './expression.js';
import { functionTable } from './functions/table.js';
import { undoable } from './known-int.js';
import { isKnownToReceiver } from './known-to-receiver.js';
import { mapEntries, textParts, type Values } from './text-parts.js';

/** What can be read back from the text of a value. */
export type ReadBack = 'clock' | 'nonce' | 'credential' | 'signature';

/** All that a receiver learns from a text. */
export interface Readable {
  readonly kinds: readonly ReadBack[];
  /** The calls whose instant is read. */
  readonly clocks: readonly Call[];
  /** The calls whose signatures stand in it. */
  readonly signatures: readonly Expression[];
  /** Values whose own text stands in it. */
  readonly names: readonly string[];
}

type Call = Extract<Expression, { kind: 'call' }>;

/** Signatures that are made with a private key: a receiver can verify one, and cannot make it. */
export const privateKeyFunctions: ReadonlySet<string> = new Set([
  'ed25519',
  'rsa_sha1',
  'rsa_sha256',
  'rsa_sha512',
  'rsa_pss_sha256',
  'rsa_pss_sha512',
  'es256',
  'es256_der',
  'es384',
  'es512',
  'jwt_es256',
]);

export { clockReading } from './clock-reading.js';
export { mapEntries, textParts } from './text-parts.js';

const nothing: Readable = { kinds: [], clocks: [], names: [], signatures: [] };

/**
 * What a receiver learns from the exact text of an expression: clock, nonce, credentials and signatures that stand in
 * it with nothing around them but what can be undone. Of a conditional, what all its branches give, and the signatures
 * of each: one that stands there is tried wherever one is made.
 */
export function invertible(expression: Expression, values: Values): Readable {
  const inner = (part: Expression): Readable => invertible(part, values);
  switch (expression.kind) {
    case 'credential':
    case 'parameter':
      return { ...nothing, kinds: ['credential'] };
    case 'value': {
      const named = values.get(expression.name);
      const read = named === undefined ? nothing : inner(named);
      return { ...read, names: [expression.name, ...read.names] };
    }
    case 'toString':
    case 'toBytes':
    case 'negate':
      return inner(expression.operand);
    case 'conditional': {
      const [then, otherwise] = [inner(expression.then), inner(expression.otherwise)];
      const signed = signatures([...then.signatures, ...otherwise.signatures]);
      if (!isKnownToReceiver(expression.test)) return signed;
      const kinds = otherwise.kinds.filter((kind) => kind !== 'signature' && then.kinds.includes(kind));
      return {
        kinds: [...signed.kinds, ...kinds],
        clocks: kinds.includes('clock') ? [...then.clocks, ...otherwise.clocks] : [],
        names: otherwise.names.filter((name) => then.names.includes(name)),
        signatures: signed.signatures,
      };
    }
    case 'binary':
      return expression.type === 'int' ? ofInt(expression, values) : ofParts(expression, values);
    case 'join':
      return ofParts(expression, values);
    case 'map':
      return ofMap(expression, values);
    case 'call':
      return ofCall(expression, values);
    default:
      return nothing;
  }
}

function signatures(calls: readonly Expression[]): Readable {
  return { ...nothing, kinds: calls.map(() => 'signature'), signatures: calls };
}

function ofInt(expression: Extract<Expression, { kind: 'binary' }>, values: Values): Readable {
  const undone = undoable(expression, values);
  // The value that is named is another number than the one that is sent.
  return undone === undefined ? nothing : { ...invertible(undone.rest, values), names: [] };
}

function ofParts(expression: Expression, values: Values): Readable {
  const parts = textParts(expression, values);
  const isOne = parts.length === 1 && parts[0] === expression;
  // Of two parts with no text between them nobody can tell where one ends.
  const isSplit = parts.every(
    (part, index) => typeof part === 'string' || typeof (parts[index + 1] ?? '') === 'string',
  );
  return isOne || !isSplit
    ? nothing
    : all(
        parts.flatMap((part) => (typeof part === 'string' ? [] : part)),
        values,
      );
}

function all(expressions: readonly Expression[], values: Values): Readable {
  const read = expressions.map((expression) => invertible(expression, values));
  return {
    kinds: read.flatMap(({ kinds }) => kinds),
    clocks: read.flatMap(({ clocks }) => clocks),
    names: read.flatMap(({ names }) => names),
    signatures: read.flatMap((each) => each.signatures),
  };
}

function ofCall(call: Call, values: Values): Readable {
  const [first] = call.args;
  const reads = functionTable.get(call.function)?.reads;
  if (reads === 'clock') return { ...nothing, kinds: [reads], clocks: [call] };
  if (reads === 'nonce') return { ...nothing, kinds: [reads] };
  if (first === undefined) return nothing;
  if (clockReading(call, values) === 'unreadable') return nothing;
  switch (call.function) {
    // These give the same text again for the text they gave; but it need not be the one they were given.
    case 'upper':
    case 'lower':
    case 'replace':
    case 'strip_prefix':
      return withoutCredentials(first, values);
    case 'hex':
    case 'base64':
    case 'base64url':
    case 'base58': {
      const digits = digitsOf(first, values);
      return digits === undefined ? invertible(first, values) : withoutCredentials(digits, values);
    }
    case 'uri':
      return invertible(first, values);
    case 'json':
    case 'canonical_json':
    case 'jwt_hs256':
      return ofMap(first, values);
    case 'jwt_es256': {
      const read = ofMap(first, values);
      return { ...read, kinds: ['signature', ...read.kinds], signatures: [call, ...read.signatures] };
    }
    default:
      return privateKeyFunctions.has(call.function) ? signatures([call]) : ofParts(call, values);
  }
}

function withoutCredentials(expression: Expression, values: Values): Readable {
  const read = invertible(expression, values);
  return { ...read, kinds: read.kinds.filter((kind) => kind !== 'credential'), names: [] };
}

/** The digits of bytes that are written as digits: `hex_decode(digits)`, or a value that is it. */
export function digitsOf(bytes: Expression, values: Values): Expression | undefined {
  const named = bytes.kind === 'value' ? values.get(bytes.name) : bytes;
  return named?.kind === 'call' && named.function === 'hex_decode' ? named.args[0] : undefined;
}

function ofMap(map: Expression, values: Values): Readable {
  return all(
    (mapEntries(map, values) ?? []).map(({ value }) => value),
    values,
  );
}
