import type { RequestBody } from '../operation.js';
import { asJson } from './json.js';

/** A body of JSON in which an integer may be given as text where a number would change it. */
export function asExactJson(value: unknown, { exact = [] }: Pick<RequestBody, 'exact'>): string {
  return asJson(value).replace(keyed, (whole, key: string, given: string | undefined) => {
    if (given === undefined || !exact.includes(String(JSON.parse(key)))) return whole;
    return `${key}:${given.replaceAll('"', '')}`;
  });
}

// Each match is one string; where it is a key, with the integer or list of integers it names, which may be text.
const keyed =
  /("(?:[^"\\]|\\.)*")(?::("-?(?:0|[1-9]\d*)"|\[(?:-?\d+|"-?(?:0|[1-9]\d*)")(?:,(?:-?\d+|"-?(?:0|[1-9]\d*)"))*\]))?/g;
