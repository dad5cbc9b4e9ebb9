import type { ExplainedComparison, ExplainedDifference } from '../explanation.js';
import { redacted, type Redactor } from '../redactor.js';
import { confidentialValues } from '../confidential.js';
import type { CapturedRequest } from '../capture/captured-request.js';
import { closingNotes } from './closing-notes.js';
import { compareScheme, type ComparedRun } from './compare-scheme.js';
import type { Difference } from './difference.js';

interface Compared {
  /** Of the request before it was signed. */
  readonly before: Iterable<Difference>;
  readonly runs: readonly ComparedRun[];
  readonly captured: CapturedRequest;
  readonly hide: Redactor;
  readonly showSecrets: boolean;
  /** Unix milliseconds. */
  readonly now: number;
}

/** The first difference of all, or what could be wrong where there is none. */
export function comparison({ before, runs, captured, hide, showSecrets, now }: Compared): ExplainedComparison {
  const first = firstOf([before, ...runs.map(compareScheme)]);
  const at = runs.find(({ read }) => read.at !== undefined)?.read.at;
  const signedAt = at === undefined ? {} : { signedAt: new Date(at).toISOString() };
  const notes = closingNotes({ runs, captured, now, matches: first === undefined });
  if (first === undefined) return { matches: true, ...signedAt, notes };
  const hidden = runs.some(({ run }) => confidentialValues(run.scheme).has(first.name));
  const isHidden = !showSecrets && (hidden || first.isConfidential === true);
  return { matches: false, first: shown(first, { hide, isHidden }), ...signedAt, notes };
}

function firstOf(sources: readonly Iterable<Difference>[]): Difference | undefined {
  for (const source of sources) for (const difference of source) return difference;
  return undefined;
}

function shown(
  { name, expected, captured, hint }: Difference,
  { hide, isHidden }: { readonly hide: Redactor; readonly isHidden: boolean },
): ExplainedDifference {
  const text = (given: string): string => (isHidden ? redacted : hide.words(given));
  return {
    name,
    ...(expected === undefined ? {} : { expected: text(expected) }),
    ...(captured === undefined ? {} : { captured: isHidden ? schemeWord(captured) : hide.words(captured) }),
    hint: hide.words(hint),
  };
}

/** The first word of `Basic …` is no secret, and often the fault. */
function schemeWord(captured: string): string {
  const [word] = /^[A-Za-z][A-Za-z0-9-]{0,20} (?=\S)/.exec(captured) ?? [];
  return `${word ?? ''}${redacted}`;
}
