import { Entries, JsonLiteral } from './entries.js';

/** The pairs with other names. */
export function omit(map: Entries, names: readonly string[]): Entries {
  return new Entries(map.list.filter(([name]) => !names.includes(name)));
}

/** The pairs whose value is neither the empty text nor JSON null. */
export function omitEmpty(map: Entries): Entries {
  return new Entries(
    map.list.filter(([, value]) => value !== '' && !(value instanceof JsonLiteral && value.text === 'null')),
  );
}
