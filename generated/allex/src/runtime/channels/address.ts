import { InvalidInputError } from '../errors/invalid-input-error.js';
import { own } from '../own.js';
import type { Channel } from './channel.js';

/** Whatever its parameters and payloads are. */
export type AnyChannel = Channel<never, unknown, unknown>;

/** What a subscription asks the server for. */
export interface Address {
  readonly text: string;
  /** The parameters in it, as text. */
  readonly values: Readonly<Record<string, string>>;
}

/** One address for each combination of the values given. Throws `InvalidInputError`. */
export function addressesOf(channel: AnyChannel, parameters: object): readonly Address[] {
  let combinations: Readonly<Record<string, string>>[] = [{}];
  for (const { name } of channel.parameters ?? []) {
    const given = own(parameters, name);
    if (given === undefined) continue;
    const values = (Array.isArray(given) ? given : [given]).map((value: unknown) => textOf(value, name));
    if (values.length === 0) throw new InvalidInputError(name, 'is an empty list');
    combinations = combinations.flatMap((known) => values.map((value) => ({ ...known, [name]: value })));
  }
  const template = templateFor(channel, Object.keys(combinations[0] ?? {}));
  const all = combinations.map((values) => ({
    text: template.replace(variable, (_, name: string) => values[name] ?? ''),
    values: Object.freeze(values),
  }));
  return [...new Map(all.map((address) => [address.text, address])).values()];
}

const variable = /\{([^{}]+)\}/g;

function templateFor({ name, address }: AnyChannel, given: readonly string[]): string {
  const templates = typeof address === 'string' ? [address] : address;
  const found = templates.find((template) => {
    const variables = new Set([...template.matchAll(variable)].map((match) => match[1]));
    return variables.size === given.length && given.every((each) => variables.has(each));
  });
  if (found === undefined)
    throw new InvalidInputError(name, `does not take ${given.join(' with ') || 'no parameters'}`);
  return found;
}

function textOf(value: unknown, name: string): string {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text === 'string' && text !== '' && !/[\x00-\x20\x7F]/.test(text)) return text;
  throw new InvalidInputError(name, 'is not a text, is empty, or has white space or a control character');
}
