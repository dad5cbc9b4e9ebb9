/** What a login gives. */
export interface Session {
  readonly token: string;
  /** Unix milliseconds; default: the `exp` of a JWT (RFC 7519, section 4.1.4), else never. */
  readonly expiresAt?: number | undefined;
}

/** Credentials for a bearer scheme that log in when they have to. Nothing is kept outside of it. */
export interface BearerSession {
  (): Promise<{ token: string }>;
  /**
   * Logs in again before the next call. With a token: only where that is the session's and more than a minute old, as
   * a client does after a 401. Says whether there will be another login.
   */
  forget(token?: string): boolean;
}

/** Before it ends a session is taken for over: milliseconds. */
const marginMs = 30_000;

/** A session that is refused so soon after its login is not over; the call is not allowed. Milliseconds. */
const youngMs = 60_000;

interface Login {
  readonly session: Promise<Session>;
  readonly startedAt: number;
  token?: string;
  endsAt: number;
}

/**
 * Logs in before the first call, when the session is over, and once more after a 401 to an older session; once for all
 * calls that wait for it. `clock` is in Unix milliseconds.
 */
export function bearerSession(login: () => Promise<Session>, clock: () => number = Date.now): BearerSession {
  let current: Login | undefined;
  const start = (): Login => {
    const started: Login = { session: login(), startedAt: clock(), endsAt: Infinity };
    started.session.then(
      ({ token, expiresAt = jwtExpiry(token) ?? Infinity }) => Object.assign(started, { token, endsAt: expiresAt }),
      () => {
        // The next call tries again; this one rejects with the reason.
        if (current === started) current = undefined;
      },
    );
    return started;
  };
  const session = async (): Promise<{ token: string }> => {
    if (current === undefined || clock() + marginMs >= current.endsAt) current = start();
    const { token } = await current.session;
    return { token };
  };
  const forget = (token?: string): boolean => {
    if (current === undefined) return true;
    if (token !== undefined && (token !== current.token || clock() - current.startedAt < youngMs)) {
      return token !== current.token;
    }
    current = undefined;
    return true;
  };
  return Object.assign(session, { forget });
}

function jwtExpiry(token: string): number | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
