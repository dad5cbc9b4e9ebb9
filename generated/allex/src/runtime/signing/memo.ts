import type { Remember } from './signer.js';

/** What the signatures of one client share: derived keys, and the last nonce. Prints as nothing. */
export interface SigningMemo {
  readonly remember: Remember;
  /** A number greater than all before it, and at least `minimum`. */
  nextNonce(minimum: number): number;
}

interface Remembered {
  readonly inputs: readonly (string | number | boolean)[];
  readonly value: unknown;
}

/** Made once per client and kept with it. */
export function createMemo(): SigningMemo {
  const kept = new Map<string, Remembered>();
  let lastNonce = 0;
  return {
    remember: async <Value>(
      name: string,
      inputs: readonly (string | number | boolean)[],
      compute: () => Value | Promise<Value>,
    ): Promise<Value> => {
      const known = kept.get(name);
      if (known !== undefined && isSame(known.inputs, inputs)) return known.value as Value;
      const value = await compute();
      kept.set(name, { inputs, value });
      return value;
    },
    nextNonce: (minimum: number): number => {
      lastNonce = Math.max(lastNonce + 1, minimum);
      return lastNonce;
    },
  };
}

function isSame(a: Remembered['inputs'], b: Remembered['inputs']): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
