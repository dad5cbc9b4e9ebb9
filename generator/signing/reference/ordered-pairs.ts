/** What an expression can be. `int` is bigint, as in the library. */
export type CelValue = string | Uint8Array | bigint | boolean | readonly CelValue[] | OrderedPairs;

/** A map of the language: pairs in order, names may repeat. Never a JavaScript object. */
export class OrderedPairs {
  readonly list: readonly (readonly [name: string, value: CelValue])[];

  constructor(list: readonly (readonly [name: string, value: CelValue])[]) {
    this.list = list;
  }
}
