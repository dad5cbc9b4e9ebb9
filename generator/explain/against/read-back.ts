import type { Placement, SigningScheme } from '../../signing/signing-scheme.js';
import type { CapturedRequest } from '../capture/captured-request.js';
import { placementsOf } from '../scheme-parts.js';
import { readingsOf, type Reading } from './clock-readings.js';
import { knownOf } from './known-texts.js';
import { matchTemplate } from './match-template.js';
import { receivedTexts } from './received-text.js';

/** What a captured request has where a scheme places something. */
export interface ReceivedPlacement {
  readonly placement: Placement;
  /** None: missing. Two: ambiguous. */
  readonly texts: readonly string[];
  /** Name → text; nothing where the text is not of the template's form. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/** What can be read from a captured request by undoing the templates of a scheme. */
export interface ReadBack {
  readonly placements: readonly ReceivedPlacement[];
  /** Credentials and parameters. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Values. */
  readonly values: ReadonlyMap<string, string>;
  /** Unix milliseconds. */
  readonly at?: number;
  readonly nonce?: string;
}

/** Undoes the templates, and then the expressions of the values in them. */
export function readBack(
  scheme: SigningScheme,
  captured: CapturedRequest,
  chosen: Parameters<typeof knownOf>[1] = {},
): ReadBack {
  const placements = placementsOf(scheme).map((placement): ReceivedPlacement => {
    const texts = receivedTexts(captured, placement);
    const [only] = texts;
    return { placement, texts, names: only === undefined ? undefined : matchTemplate(placement.template, only) };
  });
  const credentials = new Map<string, string>();
  const values = new Map<string, string>();
  for (const { placement, names } of placements) {
    for (const part of placement.template) {
      const text = part.kind === 'name' ? names?.get(part.name) : undefined;
      if (part.kind === 'text' || text === undefined) continue;
      const into = part.refers === 'value' ? values : credentials;
      if (!into.has(part.name)) into.set(part.name, text);
    }
  }
  const known = knownOf(scheme, { ...chosen, credentials: new Map([...credentials, ...(chosen.credentials ?? [])]) });
  const readings = [...values].flatMap(([name, text]) => {
    const expression = known.values.get(name);
    return expression === undefined ? [] : readingsOf(expression, text, known);
  });
  const at = clockOf(readings);
  const nonce = readings.find((reading) => reading.nonce !== undefined)?.nonce;
  return {
    placements,
    credentials,
    values,
    ...(at === undefined ? {} : { at }),
    ...(nonce === undefined ? {} : { nonce }),
  };
}

/** The finest reading that is a time at which anybody signs; else one that would be in another unit. */
function clockOf(readings: readonly Reading[]): number | undefined {
  const clocks = readings
    .flatMap(({ clockMs, unitMs = 1 }) => (clockMs === undefined ? [] : [{ clockMs, unitMs }]))
    .sort((a, b) => a.unitMs - b.unitMs);
  const plausible = clocks.find(({ clockMs }) => isPlausible(clockMs));
  if (plausible !== undefined) return plausible.clockMs;
  const scaled = clocks.flatMap(({ clockMs }) => [1e3, 1e-3, 1e6, 1e-6].map((factor) => clockMs * factor));
  return scaled.find(isPlausible);
}

/** Between April 1970 and November 2286: seconds that are read as milliseconds, or the other way, are outside. */
function isPlausible(clockMs: number): boolean {
  return clockMs >= 1e10 && clockMs < 1e13;
}
