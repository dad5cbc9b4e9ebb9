import { createContext, Script } from 'node:vm';

/** Milliseconds. A pattern of a hostile spec may take years for thirty characters. */
const timeout = 50;

const context = createContext({ pattern: /^/, text: '' });
const script = new Script('pattern.test(text)');

/** What a validator needs of a regular expression. */
interface Pattern {
  readonly test: (text: string) => boolean;
  /** It has given up, and fits everything: on a busy machine that may be chance. */
  readonly hasGivenUp: () => boolean;
  /** The validator tells patterns apart by it. */
  readonly toString: () => string;
}

/** A pattern that gives up: one that took too long once, or is none, is taken to fit everything. */
export function boundedPattern(source: string): Pattern {
  let pattern = compiled(source);
  let givenUp = false;
  const isTame = isTamePattern(source);
  const verdicts = new Map<string, boolean>();
  return {
    toString: () => source,
    hasGivenUp: () => givenUp,
    test: (text) => {
      if (pattern === undefined) return true;
      if (isTame && text.length <= mostTame) return pattern.test(text);
      const known = verdicts.get(text);
      if (known !== undefined) return known;
      try {
        const fits = watched(pattern, text);
        if (text.length <= mostTame && verdicts.size < mostVerdicts) verdicts.set(text, fits);
        return fits;
      } catch {
        pattern = undefined;
        givenUp = true;
        return true;
      }
    },
  };
}

/** UTF-16 code units. */
const mostTame = 200;

/** Kept for each pattern: to watch one takes a thread, and a spec says the same again, as does the next run over it. */
const mostVerdicts = 1_000;

/** Throws when the time is over. */
function watched(pattern: RegExp, text: string): boolean {
  Object.assign(context, { pattern, text });
  return script.runInContext(context, { timeout }) === true;
}

/**
 * Whether an expression takes time by a low power of its text's length, so that nobody has to watch it: no repeated
 * group, no choice, no reference back, and two repetitions at most.
 */
export function isTamePattern(source: string): boolean {
  const repetitions = source.match(/[*+?{]/g) ?? [];
  return source.length <= 200 && repetitions.length <= 2 && !/\)[*+?{]|\||\\[1-9k]/.test(source);
}

function compiled(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}
