import { InvalidInputError } from './errors/invalid-input-error.js';
import { MissingCredentialsError } from './errors/missing-credentials-error.js';
import type { SecurityRequirement } from './operation.js';
import { own } from './own.js';
import type { Trace } from './trace.js';

/** What to choose from. */
export interface Choice {
  readonly security: readonly SecurityRequirement[] | undefined;
  /** The client's credentials by key. */
  readonly auth: object;
  /** The key that the caller asks for. */
  readonly wanted: string | undefined;
}

/** No credentials at all. */
const anonymous: SecurityRequirement = {};

/** The first alternative in declared order whose credentials are all there; never a mixture. */
export function chooseAlternative({ security = [], auth, wanted }: Choice, trace: Trace): SecurityRequirement {
  const candidates = wanted === undefined ? security : security.filter((each) => Object.hasOwn(each, wanted));
  if (candidates.length === 0) {
    if (wanted === undefined) return anonymous;
    throw new InvalidInputError('auth', 'names no security scheme of this operation');
  }
  for (const each of candidates) if (missing(each, auth).length === 0) return each;
  throw new MissingCredentialsError(
    trace,
    candidates.map((each) => missing(each, auth)),
  );
}

function missing(requirement: SecurityRequirement, auth: object): readonly string[] {
  return Object.keys(requirement).filter((key) => own(auth, key) === undefined);
}
