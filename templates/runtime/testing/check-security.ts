import type { SecurityRequirement } from '../operation.js';
import { own } from '../own.js';
import type { Verdict } from '../verify/verifier.js';
import { placementCheck, type Checked, type SchemeCheck } from './check-scheme.js';
import { FakeError } from './fake-error.js';

/** What requests are checked with. */
export interface SecurityChecks {
  /** By the key of a scheme in the option `auth`. A scheme without one sends its credentials as they are. */
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
  const usable = security.filter((each) => Object.keys(each).every((key) => own(auth, key) !== undefined));
  if (usable.length === 0) throw noCredentials(security, request.operation.name);
  let refused: Refused | undefined;
  for (const requirement of usable) {
    if (Object.keys(requirement).length === 0) continue;
    const failure = await firstRefusal(requirement, { schemes, auth }, request);
    if (failure === undefined) return { schemes: Object.keys(requirement) };
    // Of several, the one whose credentials are there says most.
    if (refused === undefined || (refused.reason === 'missing' && failure.reason !== 'missing')) refused = failure;
  }
  const mayBeAnonymous = security.some((each) => Object.keys(each).length === 0);
  const isAnonymous = mayBeAnonymous && (refused?.reason ?? 'missing') === 'missing';
  return isAnonymous || refused === undefined ? { schemes: [] } : refused;
}

async function firstRefusal(
  requirement: SecurityRequirement,
  { schemes, auth }: SecurityChecks,
  request: Omit<Checked, 'credentials'>,
): Promise<Refused | undefined> {
  for (const [key, scheme] of Object.entries(requirement)) {
    const check = schemes[key] ?? placementCheck;
    const verdict = await check({ ...request, credentials: own(auth, key) }, scheme);
    if (!verdict.valid) return { scheme: key, reason: verdict.reason, name: verdict.name };
  }
  return undefined;
}

function noCredentials(security: readonly SecurityRequirement[], operation: string): FakeError {
  const choices = security.map((each) =>
    Object.keys(each)
      .map((key) => `auth.${key}`)
      .join(' and '),
  );
  return new FakeError(
    `${operation} is secured, and the fake has nothing to verify it with: give it ${choices.join(', or ')}, as you do with the client, or \`verify: false\``,
  );
}
