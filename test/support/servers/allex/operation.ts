import type { Fields } from '../fields.js';
import type { Reply, Verdict } from '../http.js';
import type { Route } from '../routes.js';
import { refused } from './authenticate.js';
import type { Permission } from './credentials.js';

/** One section of the reference: `GET/v2/user/balance`, "Requires auth (can_read)". */
export interface AllexOperation extends Route {
  /** Some operations take a token only: they refuse a signed request. */
  readonly access: 'public' | 'bearer' | 'bearer-or-hmac';
  readonly permission?: Permission;
  readonly query?: Fields;
  readonly body?: Fields;
  readonly reply: (input: AllexInput) => Reply;
}

export interface AllexInput {
  readonly query: ReadonlyMap<string, string>;
  readonly body: ReadonlyMap<string, unknown>;
  /** The token this server accepts. */
  readonly token: string;
}

/** The verdict once the operation has its say. Public operations let every verdict pass. */
export function judge(operation: AllexOperation, verdict: Verdict, permissions: readonly Permission[]): Verdict {
  if (operation.access === 'public' || verdict.kind === 'refused') return verdict;
  if (verdict.kind === 'anonymous') return refused('Missing header: no credentials');
  if (verdict.scheme === 'bearer') return verdict;
  if (operation.access === 'bearer') return refused('This operation takes a bearer token only');
  const { permission } = operation;
  return permission === undefined || permissions.includes(permission)
    ? verdict
    : refused(`No permission: ${permission}`);
}
