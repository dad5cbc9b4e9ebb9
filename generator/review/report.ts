import type { Location } from '../diagnostics/location.js';
import { rules, type RuleFacts, type RuleId } from './rules.js';
import type { ReviewRule } from './rule.js';

/** Where a difference stands. */
export interface Places {
  readonly base?: Location | undefined;
  readonly head?: Location | undefined;
}

/** Takes a difference: a rule and its facts, both places, and from where it is reached. */
export type Report = <Id extends RuleId>(id: Id, facts: RuleFacts<Id>, places: Places) => void;

/** A difference that was found. */
export interface Draft {
  readonly id: RuleId;
  readonly rule: ReviewRule;
  readonly message: string;
  readonly places: Places;
  /** Operations, or pairs of schemas, by the keys of {@link Reach}. */
  readonly from: Set<string>;
}

/** The differences of one review, each once: what is found on several ways is reached from several sides. */
export interface Drafts {
  readonly all: () => readonly Draft[];
  /** For what is found on the way from an operation or a pair of schemas. */
  readonly reportFrom: (origin: string) => Report;
}

/** An empty collection. */
export function createDrafts(): Drafts {
  const drafts = new Map<string, Draft>();
  return {
    all: () => [...drafts.values()],
    reportFrom: (origin) => (id, facts, places) => {
      const rule: ReviewRule = rules[id];
      const message = capitalised((rule.message as (facts: unknown) => string)(facts));
      const key = JSON.stringify([id, message, keyOf(places.base), keyOf(places.head)]);
      const known = drafts.get(key);
      if (known === undefined) drafts.set(key, { id, rule, message, places, from: new Set([origin]) });
      else known.from.add(origin);
    },
  };
}

function keyOf(location: Location | undefined): unknown {
  return location === undefined ? undefined : [location.source.path, location.start, location.end];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
