import type { CelType } from '../expression.js';
import type { Overload } from './signing-function.js';

/** Where text is meant by its UTF-8, either will do. */
const textOrBytes: readonly CelType[] = ['string', 'bytes'];

/** `(T)`: text or bytes. */
export function ofData(returns: CelType): readonly Overload[] {
  return textOrBytes.map((type) => ({ parameters: [type], returns }));
}

/** `(T, T)`: each text or bytes. */
export function ofKeyAndData(returns: CelType): readonly Overload[] {
  return textOrBytes.flatMap((key) => textOrBytes.map((data) => ({ parameters: [key, data], returns })));
}

/** `(M, T)`: a map, then text or bytes. */
export function ofMapAndKey(returns: CelType): readonly Overload[] {
  return textOrBytes.map((key) => ({ parameters: ['map', key], returns }));
}
