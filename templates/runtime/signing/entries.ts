/** What a member of a map may be in the signing language. */
export type EntryValue = string | number | boolean | JsonLiteral | Entries | readonly EntryValue[];

/** Name and value. */
export type Entry = readonly [name: string, value: EntryValue];

/** A map of the signing language: ordered, names may repeat, and no name means anything to JavaScript. */
export class Entries {
  readonly list: readonly Entry[];

  constructor(list: readonly Entry[]) {
    this.list = list;
  }
}

/** A number, boolean or null of a JSON text, as it is written there: `1.50` stays `1.50`. */
export class JsonLiteral {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A map as written: `entries(['sub', user], ['iat', 1])`. */
export function entries(...list: readonly Entry[]): Entries {
  return new Entries(list);
}
