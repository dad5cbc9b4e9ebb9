import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Operation } from './operation.js';
import { own } from './own.js';
import { styledParameter } from './parameter-style.js';
import { percentEncode } from './percent-encoding.js';

/** The query without `?`: parameters in declared order, then the operation's own. */
export function queryString({ parameters, fixed }: Operation<never, unknown>, input: unknown): string {
  const parts: string[] = [];
  for (const parameter of parameters ?? []) {
    if (parameter.in !== 'query') continue;
    const place = parameter.key ?? parameter.name;
    const value = own(input, place);
    if (value !== undefined) parts.push(styledParameter(parameter, value, place) ?? '');
    else if (parameter.required) throw new InvalidInputError(place, 'is missing');
  }
  for (const [name, value] of Object.entries(fixed ?? {})) parts.push(`${percentEncode(name)}=${percentEncode(value)}`);
  return parts.filter((part) => part !== '').join('&');
}
