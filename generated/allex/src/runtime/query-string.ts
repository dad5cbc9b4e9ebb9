import type { Operation } from './operation.js';
import { parameterText } from './parameter-text.js';
import { percentEncode } from './percent-encoding.js';

/** The query without `?`: parameters in declared order, then the operation's own. */
export function queryString({ parameters = [], fixed = {} }: Operation<never, unknown>, input: unknown): string {
  const parts: string[] = [];
  for (const parameter of parameters) {
    const text = parameter.in === 'query' && parameterText(parameter, input);
    if (text) parts.push(text);
  }
  for (const [name, value] of Object.entries(fixed)) parts.push(`${percentEncode(name)}=${percentEncode(value)}`);
  return parts.join('&');
}
