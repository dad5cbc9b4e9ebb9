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

/** What one operation replies where it fails. */
export interface FailingOperation {
  readonly name: string;
  /** By status. */
  readonly errors: ReadonlyMap<string, LiteralValue> | undefined;
}

/**
 * Gives a name to each body, and to each set of bodies by status, that comes more than once: that of its statuses, or,
 * where another has it, of the first operation that replies it.
 */
export function sharedBodies(operations: readonly FailingOperation[]): SharedBodies {
  const bodies = repeated(
    operations.flatMap(({ name, errors }) =>
      [...(errors ?? [])].map(([status, value]) => {
        const wanted = `Error${capitalised(status)}`;
        return { wanted: `e${wanted.slice(1)}`, instead: name + wanted, type: 'unknown', value };
      }),
    ),
  );
  const named = operations.map(({ errors }) => {
    return errors && new Map([...errors].map(([status, value]) => [status, bodies.use(value)]));
  });
  const sets = repeated(
    operations.flatMap(({ name }, index) => {
      const value = named[index];
      if (value === undefined) return [];
      const wanted = `Errors${statusRange([...value.keys()])}`;
      const type = 'Readonly<Record<string, unknown>>';
      return [{ wanted: `e${wanted.slice(1)}`, instead: name + wanted, only: 'errors', type, value }];
    }),
  );
  return {
    constants: [...bodies.constants, ...sets.constants],
    uses: named.map((value) => value && sets.use(value)),
  };
}

/** `400_404`, or `400To503` where a name of all would be long. */
function statusRange(statuses: readonly string[]): string {
  const words = statuses.map(capitalised);
  return words.length <= 5 ? words.join('_') : `${words[0] ?? ''}To${words.at(-1) ?? ''}`;
}

function capitalised(status: string): string {
  return status === 'default' ? 'Default' : status;
}

interface Candidate {
  readonly wanted: string;
  /** Where another value is called that. */
  readonly instead: string;
  /** Where there is no other value. */
  readonly only?: string;
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
  const isRepeated = ({ value }: Candidate): boolean => (counts.get(textOf(value)) ?? 0) > 1;
  const isOnly = new Set(candidates.filter(isRepeated).map(({ value }) => textOf(value))).size === 1;
  const names = new Map<string, string>();
  const constants = new Map<string, Constant>();
  for (const candidate of candidates.filter(isRepeated)) {
    const { wanted, instead, only = wanted, type, value } = candidate;
    const text = textOf(value);
    if (names.has(text)) continue;
    const name = isOnly ? only : constants.has(wanted) ? instead : wanted;
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
