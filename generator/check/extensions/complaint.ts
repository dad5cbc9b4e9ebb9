import { nearest } from '../../diagnostics/suggest.js';
import type { SpecNode } from '../../read/spec-document.js';
import { kindOf } from '../../read/spec-node.js';
import type { SchemaError } from './schema-errors.js';
import { isObject } from './schema-text.js';

type Complaint = Pick<SchemaError, 'keyword' | 'params' | 'schema' | 'message'>;

/** What is wrong, as the end of a sentence that begins with the name of the node. */
export function complaintOf(error: Complaint, node: SpecNode): string {
  const { params } = error;
  switch (error.keyword) {
    case 'type':
      return `must be ${list([params.type].flat().map(typeName))}, but it is ${kindOf(node)}`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'enum':
      return enumComplaint(params.allowedValues, node);
    case 'pattern':
      return `does not have the right form`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return params.limit === 1 ? 'is empty' : `needs at least ${String(params.limit)} entries`;
    case 'minimum':
      return `must be at least ${String(params.limit)}`;
    case 'maximum':
      return `must be at most ${String(params.limit)}`;
    case 'uniqueItems':
      return 'has an item twice';
    case 'oneOf':
      return alternativesComplaint(error.schema);
    default:
      return error.message ?? 'is not valid';
  }
}

function enumComplaint(allowed: unknown, node: SpecNode): string {
  const values = Array.isArray(allowed) ? allowed.map(String) : [];
  const similar = node.kind === 'scalar' ? nearest(String(node.value), values) : undefined;
  const one = `must be one of ${list(values.map((value) => `'${value}'`))}`;
  return similar === undefined ? one : `${one}; did you mean '${similar}'`;
}

/** The schemas use `oneOf` for keys that exclude each other. */
function alternativesComplaint(schema: unknown): string {
  const alternatives = Array.isArray(schema) ? schema.filter(isObject).map(({ required }) => required) : [];
  const keys = alternatives.map((names) =>
    Array.isArray(names) ? names.map((name) => `'${String(name)}'`).join(' with ') : '?',
  );
  return `needs exactly one of ${list(keys)}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function typeName(type: unknown): string {
  switch (type) {
    case 'object':
      return 'a map';
    case 'array':
      return 'a list';
    case 'string':
      return 'text';
    case 'integer':
      return 'an integer';
    default:
      return `a ${String(type)}`;
  }
}
