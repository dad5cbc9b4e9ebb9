import { valueLiteral, verbatim, type LiteralValue } from '../encode/value-literal.js';

/** A constant of the module. */
export interface Constant {
  readonly name: string;
  readonly type: string;
  readonly value: LiteralValue;
}

/** What several operations have in common, as constants of their own. */
export interface SharedBodies {
  readonly constants: readonly Constant[];
  /** In the order given: what stands in the place of the bodies by status. */
  readonly uses: readonly (LiteralValue | undefined)[];
}

/** Bodies by status, as one operation has them. */
type Bodies = ReadonlyMap<string, LiteralValue>;

/** Gives a name to each body, and to each set of bodies by status, that comes more than once. */
export function sharedBodies(all: readonly (Bodies | undefined)[]): SharedBodies {
  const entries = all.flatMap((bodies) => [...(bodies ?? [])]);
  const bodies = repeated(
    entries.map(([status, value]) => ({ wanted: `error${status.replace(/^d/, 'D')}`, type: 'unknown', value })),
  );
  const named = all.map((each) => each && new Map([...each].map(([status, value]) => [status, bodies.use(value)])));
  const sets = repeated(
    named.flatMap((value) =>
      value === undefined ? [] : [{ wanted: 'errors', type: 'Readonly<Record<string, unknown>>', value }],
    ),
  );
  return {
    constants: [...bodies.constants, ...sets.constants],
    uses: named.map((value) => value && sets.use(value)),
  };
}

interface Candidate {
  readonly wanted: string;
  readonly type: string;
  readonly value: LiteralValue;
}

interface Repeated {
  readonly constants: readonly Constant[];
  /** The name of a value that has one, else the value, which may be written already. */
  readonly use: (value: LiteralValue) => LiteralValue;
}

function repeated(candidates: readonly Candidate[]): Repeated {
  // Each is written once: a body can be large.
  const texts = new Map<LiteralValue, string>();
  const textOf = (value: LiteralValue): string => {
    const text = texts.get(value) ?? valueLiteral(value);
    texts.set(value, text);
    return text;
  };
  const counts = new Map<string, number>();
  for (const { value } of candidates) counts.set(textOf(value), (counts.get(textOf(value)) ?? 0) + 1);
  const names = new Map<string, string>();
  const constants = new Map<string, Constant>();
  for (const { wanted, type, value } of candidates) {
    const text = textOf(value);
    if ((counts.get(text) ?? 0) < 2 || names.has(text)) continue;
    let name = wanted;
    for (let number = 2; constants.has(name); number += 1) name = `${wanted}_${number}`;
    names.set(text, name);
    constants.set(name, { name, type, value });
  }
  return {
    constants: [...constants.values()],
    use: (value) => {
      const name = names.get(textOf(value));
      if (name !== undefined) return verbatim(name);
      return value instanceof Map ? verbatim(textOf(value)) : value;
    },
  };
}
