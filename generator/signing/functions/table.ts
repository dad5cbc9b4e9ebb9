import { clockFunctions } from './clock.js';
import { encodingFunctions } from './encoding.js';
import { hashFunctions } from './hash.js';
import { hmacFunctions } from './hmac.js';
import { mapFunctions } from './map.js';
import { nonceFunctions } from './nonce.js';
import { requestFunctions } from './request.js';
import { signatureFunctions } from './signature.js';
import type { SigningFunction } from './signing-function.js';
import { textFunctions } from './text.js';

/** Functions that belong together, under the heading of the reference. */
export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly SigningFunction[];
}

/** All functions of the language. */
export const functionGroups: readonly FunctionGroup[] = [
  { title: 'Clock, one instant per request', functions: clockFunctions },
  { title: 'Numbers used once, one per request', functions: nonceFunctions },
  { title: 'HMAC', functions: hmacFunctions },
  { title: 'Hash', functions: hashFunctions },
  { title: 'Signature', functions: signatureFunctions },
  { title: 'Encoding', functions: encodingFunctions },
  { title: 'Text', functions: textFunctions },
  { title: 'Request', functions: requestFunctions },
  { title: 'Map', functions: mapFunctions },
];

/** By name. */
export const functionTable: ReadonlyMap<string, SigningFunction> = new Map(
  functionGroups.flatMap(({ functions }) => functions).map((entry) => [entry.name, entry]),
);
