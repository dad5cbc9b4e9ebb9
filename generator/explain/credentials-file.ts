import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';

/** One scheme's credentials and parameters by name, flat, from a JSON or YAML file. */
export function readCredentials(path: string): ReadonlyMap<string, string> {
  let parsed: unknown;
  try {
    parsed = parse(readFileSync(path, 'utf8'));
  } catch {
    // The parser's own message would quote the file.
    throw new UsageError(`${path} cannot be read as JSON or YAML`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UsageError(`${path} is not an object of credentials by name`);
  }
  const entries = Object.entries(parsed).map(([name, value]): [string, string] => {
    if (typeof value !== 'string' && typeof value !== 'number') throw new UsageError(`${path}: ${name} is not a text`);
    return [name, String(value)];
  });
  return new Map(entries);
}

/** The scheme to explain: the one asked for, else the first alternative whose names match, else the first at all. */
export function chooseScheme(
  { name, schemes }: PlannedDescriptor,
  wanted: string | undefined,
  credentials: ReadonlyMap<string, string>,
): PlannedScheme | undefined {
  const candidates = schemes.flatMap((alternative) => alternative.slice(0, 1));
  if (wanted !== undefined) {
    const found = candidates.find((planned) => planned.name === wanted || planned.scheme.name === wanted);
    if (found !== undefined) return found;
    const known = candidates.map((planned) => planned.name).join(', ');
    throw new UsageError(`${name} does not take the scheme \`${wanted}\`${known === '' ? '' : `: it takes ${known}`}`);
  }
  if (credentials.size === 0) return candidates[0];
  const fitting = candidates.find((planned) =>
    [...credentials.keys()].every((key) => inputNames(planned).includes(key)),
  );
  if (fitting !== undefined || candidates.length === 0) return fitting;
  const known = candidates.map((planned) => `${planned.name}: ${inputNames(planned).join(', ')}`).join('; ');
  throw new UsageError(`the credentials fit no scheme of ${name} (${known})`);
}

/** What the scheme is given, by name. */
export function inputNames({ scheme, signing }: PlannedScheme): readonly string[] {
  if (signing !== undefined) {
    return [...signing.credentials, ...signing.parameters].map(({ name }) => name);
  }
  if (scheme.kind === 'apiKey') return ['key'];
  return scheme.kind === 'http' && scheme.scheme.toLowerCase() === 'basic' ? ['username', 'password'] : ['token'];
}
