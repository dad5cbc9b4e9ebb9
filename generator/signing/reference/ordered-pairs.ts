/** What an expression can be. `int` is bigint, as in the library. */
export type CelValue = string | Uint8Array | bigint | boolean | readonly CelValue[] | OrderedPairs | JsonLiteral;

/** A number, boolean or null out of a JSON text, spelt as it was there. Only a member of a map is one. */
export class JsonLiteral {
  readonly spelling: string;

  constructor(spelling: string) {
    this.spelling = spelling;
  }
}

/** A map of the language: pairs in order, names may repeat. Never a JavaScript object. */
export class OrderedPairs {
  readonly list: readonly (readonly [name: string, value: CelValue])[];

  constructor(list: readonly (readonly [name: string, value: CelValue])[]) {
    this.list = list;
  }
}
