import type { SecurityRequirement } from '../operation.js';
import { own } from '../own.js';
import type { Verdict } from '../verify/verifier.js';
import type { Checked, SchemeCheck } from './check-scheme.js';
import { FakeError } from './fake-error.js';

/** What requests are checked with, by the key of a scheme in the option `auth`. */
export interface SecurityChecks {
  readonly schemes: Readonly<Record<string, SchemeCheck>>;
  /** The fake's credentials. */
  readonly auth: object;
}

/** The keys of the schemes that a request has satisfied, or which one it has not, and why. */
export type Access =
  | { readonly schemes: readonly string[] }
  | { readonly scheme: string; readonly reason: Exclude<Verdict, { valid: true }>['reason']; readonly name: string };

type Refused = Extract<Access, { readonly scheme: string }>;

/**
 * Holds a request against the alternatives of its operation. Credentials that are there but wrong are refused, even
 * where none are needed. Throws {@link FakeError} where the fake has no credentials for any alternative.
 */
export async function checkSecurity(
  security: readonly SecurityRequirement[] | undefined,
  { schemes, auth }: SecurityChecks,
  request: Omit<Checked, 'credentials'>,
): Promise<Access> {
  if (security === undefined || security.length === 0) return { schemes: [] };
  const named = security.map((requirement) => Object.keys(requirement));
  const usable = named.filter((keys) => keys.every((key) => own(auth, key) !== undefined));
  if (usable.length === 0) {
    const choices = named.map((keys) => keys.map((key) => `auth.${key}`).join(' and ')).join(', or ');
    throw new FakeError(
      `${request.operation.name} is signed, and the fake has nothing to verify it with: give it ${choices}, as you do with the client, or \`verify: false\``,
    );
  }
  let refused: Refused | undefined;
  for (const keys of usable.filter((each) => each.length > 0)) {
    const failure = await firstRefusal(keys, { schemes, auth }, request);
    if (failure === undefined) return { schemes: keys };
    // Of several, the one whose credentials are there says most.
    if (refused === undefined || (refused.reason === 'missing' && failure.reason !== 'missing')) refused = failure;
  }
  const isAnonymous = usable.some((keys) => keys.length === 0) && (refused?.reason ?? 'missing') === 'missing';
  return isAnonymous || refused === undefined ? { schemes: [] } : refused;
}

async function firstRefusal(
  keys: readonly string[],
  { schemes, auth }: SecurityChecks,
  request: Omit<Checked, 'credentials'>,
): Promise<Refused | undefined> {
  for (const key of keys) {
    const verdict = await schemes[key]?.({ ...request, credentials: own(auth, key) });
    if (verdict?.valid === false) return { scheme: key, reason: verdict.reason, name: verdict.name };
  }
  return undefined;
}
