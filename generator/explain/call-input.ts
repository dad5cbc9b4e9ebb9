import type { PlannedDescriptor } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';

/** What a caller would give an operation. */
export interface CallQuestion {
  /** `name=value`; a name that is given several times is an array, and JSON is read where one value may be several. */
  readonly parameters: readonly string[];
  /** JSON for a JSON body or a form; else text or bytes. */
  readonly body?: string | Uint8Array;
}

/** The input of the call, as the client takes it. */
export function callInput(descriptor: PlannedDescriptor, { parameters, body }: CallQuestion): Map<string, unknown> {
  const given = new Map<string, string[]>();
  for (const text of parameters) {
    const equals = text.indexOf('=');
    if (equals < 1) throw new UsageError(`\`--param ${text}\` is not of the form name=value`);
    const name = text.slice(0, equals);
    if (!descriptor.parameters.some(({ key }) => key === name)) throw unknownParameter(name, descriptor);
    const value = text.slice(equals + 1);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  const input = new Map<string, unknown>(
    [...given].map(([name, values]) => [
      name,
      values.length === 1 ? single(name, values[0] ?? '', descriptor) : values,
    ]),
  );
  if (body !== undefined) input.set('body', bodyValue(body, descriptor));
  return input;
}

function single(name: string, text: string, { parameters }: PlannedDescriptor): unknown {
  const planned = parameters.find(({ key }) => key === name);
  const isJson = planned?.isComposite === true && /^\s*[[{]/.test(text);
  return isJson ? (jsonOf(text) ?? text) : text;
}

function unknownParameter(name: string, { name: operation, parameters }: PlannedDescriptor): UsageError {
  const keys = parameters.map(({ key }) => key);
  const known = keys.length === 0 ? 'it has none' : `it has ${keys.join(', ')}`;
  return new UsageError(`${operation} has no parameter \`${name}\`: ${known}`);
}

function bodyValue(given: string | Uint8Array, { name, body }: PlannedDescriptor): unknown {
  if (body === undefined) throw new UsageError(`${name} has no request body`);
  if (body.type.kind === 'text' || body.type.kind === 'bytes') return given;
  const value = jsonOf(typeof given === 'string' ? given : Buffer.from(given).toString('utf8'));
  if (value === undefined) {
    const isForm = !/json/i.test(body.mediaType);
    throw new UsageError(`\`--body\` is not JSON${isForm ? `: give the fields of the form as {"name":"value"}` : ''}`);
  }
  return value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
