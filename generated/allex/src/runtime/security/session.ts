/** What a login gives. */
export interface Session {
  readonly token: string;
  /** Unix milliseconds; default: the `exp` of a JWT (RFC 7519, section 4.1.4), else never. */
  readonly expiresAt?: number | undefined;
}

/** Credentials for a bearer scheme that log in when they have to. Nothing is kept outside of it. */
export interface BearerSession {
  (): Promise<{ token: string }>;
  /** Logs in again before the next call. */
  forget(): void;
}

/** Before it ends a session is taken for over: milliseconds. */
const marginMs = 30_000;

/** Logs in before the first call and when the session is over, once for all calls that wait for it. */
export function bearerSession(login: () => Promise<Session>, clock: () => number = Date.now): BearerSession {
  let current: Promise<Session> | undefined;
  let endsAt = Infinity;
  const renew = (): Promise<Session> => {
    const renewed = login();
    current = renewed;
    endsAt = Infinity;
    renewed.then(
      (session) => {
        if (current === renewed) endsAt = session.expiresAt ?? jwtExpiry(session.token) ?? Infinity;
      },
      () => {
        // The next call tries again; this one rejects with the reason.
        if (current === renewed) current = undefined;
      },
    );
    return renewed;
  };
  const session = async (): Promise<{ token: string }> => {
    const isOver = clock() + marginMs >= endsAt;
    const { token } = await (current === undefined || isOver ? renew() : current);
    return { token };
  };
  return Object.assign(session, {
    forget: (): void => {
      current = undefined;
    },
  });
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
