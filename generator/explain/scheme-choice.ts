import type { PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';
import { declarationOf } from './plain-scheme.js';
import { inputNames } from './scheme-parts.js';

interface Choice {
  /** `--scheme`. */
  readonly wanted?: string | undefined;
  /** By `name`, or by `scheme.name`. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Whether a captured request has what the schemes of an alternative place. */
  readonly isThere?: ((alternative: readonly PlannedScheme[]) => boolean) | undefined;
}

/**
 * The alternative to explain: with the scheme asked for, else the first whose names match the credentials, else the
 * first that a captured request has, else the first at all. Empty: without credentials.
 */
export function chooseSchemes(
  { name, schemes }: Pick<PlannedDescriptor, 'name' | 'schemes'>,
  choice: Choice,
): readonly PlannedScheme[] {
  const { wanted, credentials, isThere } = choice;
  const alternatives = schemes.filter((alternative) => alternative.length > 0);
  const fitting = alternatives.filter((alternative) => fits(alternative, credentials));
  if (wanted !== undefined) {
    const having = alternatives.filter((alternative) => alternative.some((planned) => isCalled(planned, wanted)));
    const found = having.find((alternative) => fitting.includes(alternative)) ?? having[0];
    if (found === undefined) throw unknownScheme(name, wanted, alternatives);
    if (!fitting.includes(found)) throw unfit(name, [found]);
    return found;
  }
  if (credentials.size > 0 && fitting.length === 0 && alternatives.length > 0) throw unfit(name, alternatives);
  const there = isThere === undefined ? undefined : fitting.find(isThere);
  return there ?? fitting[0] ?? [];
}

function isCalled({ name, scheme }: PlannedScheme, wanted: string): boolean {
  return name === wanted || scheme.name === wanted;
}

function fits(alternative: readonly PlannedScheme[], credentials: ReadonlyMap<string, string>): boolean {
  const names = new Set(alternative.flatMap((planned) => namesOf(planned).flatMap((name) => spellings(planned, name))));
  return [...credentials.keys()].every((name) => names.has(name));
}

function namesOf(planned: PlannedScheme): readonly string[] {
  return inputNames(declarationOf(planned));
}

function spellings({ name: exported, scheme }: PlannedScheme, name: string): readonly string[] {
  return [name, `${scheme.name}.${name}`, `${exported}.${name}`];
}

/** What the credentials say for one scheme, by its own names. */
export function credentialsFor(
  planned: PlannedScheme,
  credentials: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    namesOf(planned).flatMap((name): readonly (readonly [string, string])[] => {
      const found = spellings(planned, name)
        .toReversed()
        .find((spelling) => credentials.has(spelling));
      return found === undefined ? [] : [[name, credentials.get(found) ?? '']];
    }),
  );
}

function unknownScheme(
  operation: string,
  wanted: string,
  alternatives: readonly (readonly PlannedScheme[])[],
): UsageError {
  const known = [...new Set(alternatives.flat().map(({ scheme }) => scheme.name))].join(', ');
  return new UsageError(
    `${operation} does not take the scheme \`${wanted}\`: it takes ${known === '' ? 'none' : known}`,
  );
}

function unfit(operation: string, alternatives: readonly (readonly PlannedScheme[])[]): UsageError {
  const known = alternatives.map(
    (alternative) =>
      `${alternative.map(({ scheme }) => scheme.name).join(' with ')}: ${alternative.flatMap(namesOf).join(', ')}`,
  );
  return new UsageError(`the credentials fit no scheme of ${operation} (${known.join('; ')})`);
}
