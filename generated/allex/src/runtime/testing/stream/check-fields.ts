import { checkSecurity, type Access } from '../check-security.js';
import { sentence } from '../refusal-reply.js';
import type { FakeStreamFacts, FakeStreamOptions } from './facts.js';

/** What proves whose a connection is, and the URL it was opened with. */
export interface Proof {
  readonly fields: Readonly<Record<string, string>>;
  readonly url: URL;
}

/** The keys of the schemes that a connection has satisfied, or what is wrong with its credentials. */
export type Proven = { readonly schemes: readonly string[] } | { readonly reason: string };

/** Holds the header fields that a client has sent against the request that its schemes sign. */
export async function checkFields(
  { api, schemes }: FakeStreamFacts,
  { auth = {}, verify, clock = Date.now }: FakeStreamOptions,
  { fields, url }: Proof,
): Promise<Proven> {
  if (verify === false) return { schemes: [] };
  const security = (api.security ?? []).filter((each) => Object.keys(each).length > 0);
  const parts = {
    method: api.authentication?.method ?? 'GET',
    url: url.origin + url.pathname,
    headers: Object.entries(fields),
  };
  const { pathname: path } = new URL(api.url);
  const checked = { parts, now: clock(), operation: { name: api.name }, path };
  return checkSecurity(security, { schemes, auth }, checked).then(
    proven,
    // Nobody can be thrown at: the client is told.
    (error: unknown) => ({ reason: error instanceof Error ? error.message : String(error) }),
  );
}

function proven(access: Access): Proven {
  return 'scheme' in access ? { reason: sentence(access) } : access;
}
