import { rewriteMembers } from '../json-members.js';
import type { RequestBody } from '../operation.js';
import { asJson } from './json.js';

/** A body of JSON in which an integer may be given as text where a number would change it. */
export function asExactJson(value: unknown, { exact = [] }: Pick<RequestBody, 'exact'>): string {
  return rewriteMembers(asJson(value), { names: new Set(exact), value: integers, rewrite: unquoted });
}

/** Text of an integer, or a list of such and of numbers; what is no integer is left for `unquoted` to see. */
const integers = /:("[\d-]*"|\[[",\d-]*\])/y;

/** As it was, where one text in it is none of an integer. */
function unquoted(value: string): string {
  const bare = value.replace(/"(-?(?:0|[1-9]\d*))"/g, '$1');
  return bare.includes('"') ? value : bare;
}
