import { inc, lt, parse, satisfies, SemVer, valid } from 'semver';
import { packageVersion } from '../../plan/package-version.js';
import type { Bump } from '../verdicts.js';

/** `info.version` on both sides; one is missing where the spec is new or gone. */
export interface Versions {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

/** Whether the version says what a change does. */
export interface VersionGate {
  /** The version is high enough for the bump. */
  readonly isRaised: boolean;
  /** The least version that is; missing where none is needed, or none can help. */
  readonly required?: string;
  /** One sentence on it. */
  readonly message: string;
}

/**
 * Holds the version of a package against what a change needs. As ranges such as `^1.4.0` mean it: a breaking change has
 * to leave the range of the base (semver.org, section 8; below 1.0.0 a minor version carries it, section 4), and between
 * pre-releases anything may change (section 9).
 */
export function versionGate(bump: Bump, { base, head }: Versions): VersionGate {
  if (head === undefined) {
    return { isRaised: bump !== 'major', message: 'The package is gone: no version can say that.' };
  }
  if (base === undefined) return { isRaised: true, message: `A first version: ${quoted(head)}.` };
  const from = published(base);
  const to = published(head);
  const notes = [note(head, to), lt(to, from) ? `It was lowered: before, it was ${quoted(base)}.` : ''];
  const notesText = notes.filter((text) => text !== '').map((text) => ` ${text}`);
  if (bump === 'none') return { isRaised: true, message: `No version is needed for it.${notesText.join('')}` };
  const required = requiredVersion(from, bump);
  const isRaised = carries(from, to, bump);
  const message = isRaised
    ? `\`info.version\` goes from ${quoted(base)} to ${quoted(head)}, which says so.`
    : `Set \`info.version\` to ${quoted(required)} or higher: the change is ${bump}, and the version ${stands(base, head)}.`;
  return { isRaised, required, message: message + notesText.join('') };
}

/** The least version that carries a bump. */
export function requiredVersion(from: SemVer, bump: Exclude<Bump, 'none'>): string {
  const version = from.version;
  if (from.prerelease.length > 0) return inc(version, 'prerelease') ?? version;
  if (bump === 'patch') return inc(version, 'patch') ?? version;
  if (from.major > 0) return inc(version, bump) ?? version;
  return inc(version, bump === 'major' ? 'minor' : 'patch') ?? version;
}

function carries(from: SemVer, to: SemVer, bump: Exclude<Bump, 'none'>): boolean {
  if (from.prerelease.length > 0) return to.compare(from) > 0;
  // A pre-release of 2.0.0 says what 2.0.0 will say.
  const target = parse(`${to.major}.${to.minor}.${to.patch}`) ?? to;
  if (target.compare(from) <= 0) return false;
  if (bump === 'major') return !satisfies(target, `^${from.version}`);
  return target.compare(requiredVersion(from, bump)) >= 0;
}

/** The version of the package: `info.version` may be any text. */
function published(text: string): SemVer {
  return parse(packageVersion(text)) ?? new SemVer('0.0.0');
}

function note(text: string, version: SemVer): string {
  return valid(text) === null ? `${quoted(text)} is no semantic version: the package has ${version.version}.` : '';
}

function stands(base: string, head: string): string {
  return base === head ? `is still ${quoted(base)}` : `only goes from ${quoted(base)} to ${quoted(head)}`;
}

function quoted(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
