/** What the signatures of one client share, by name: derived keys, and the last nonce. */
export type SigningMemo = Map<string, unknown>;

/** A name, and what the value depends on. */
type Key = readonly [name: string, ...inputs: (string | number | boolean)[]];

interface Remembered {
  readonly key: Key;
  readonly value: unknown;
}

/** Computes once per key; the last answer for a name is kept. */
export async function remember<Value>(
  memo: SigningMemo,
  key: Key,
  compute: () => Value | Promise<Value>,
): Promise<Value> {
  const [name] = key;
  // Under the name of a value only this function keeps something.
  const known = memo.get(name) as Remembered | undefined;
  if (known !== undefined && key.every((part, index) => part === known.key[index])) return known.value as Value;
  const value = await compute();
  memo.set(name, { key, value } satisfies Remembered);
  return value;
}
