import '../support/clients/built-packages.js';
import { Allex, bearerSession } from '@countersign/allex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ALLEX_CREDENTIALS } from '../support/servers/allex/credentials.js';
import { startAllexServer, type AllexServer } from '../support/servers/allex/server.js';

const hour = 3_600_000;
const credentials = { email: 'user@example.com', password: 'securePassword123' };
const start = 1_708_954_065_872;
let now: number;
let token: string;
let server: AllexServer;

beforeEach(async () => {
  now = start;
  token = ALLEX_CREDENTIALS.token;
  const changing = {
    ...ALLEX_CREDENTIALS,
    get token() {
      return token;
    },
  };
  server = await startAllexServer({ now: () => now, credentials: changing });
});
afterEach(() => server.close());

function logsIn(livesMs?: number): Allex {
  const local = { baseUrl: server.url, allowInsecureLoopback: true, clock: () => now };
  const guest = new Allex(local);
  const session = bearerSession(
    async () => ({
      ...(await guest.auth.login(credentials)),
      ...(livesMs === undefined ? {} : { expiresAt: now + livesMs }),
    }),
    () => now,
  );
  return new Allex({ ...local, auth: { bearer: session } });
}

const paths = (): readonly string[] => server.requests.map(({ operation = '' }) => operation);
const statuses = (): readonly string[] => server.requests.map(({ verdict }) => verdict.kind);

it('logs in before the first call, and once for all', async () => {
  const allex = logsIn();
  await Promise.all([allex.user.balance(), allex.user.profile(), allex.auth.verifyToken()]);
  expect(paths().filter((path) => path === 'POST /login')).toHaveLength(1);
  expect(server.requests).toHaveLength(4);
});

it('logs in again when the session is over', async () => {
  const allex = logsIn(hour);
  await allex.user.balance();
  now += hour;
  await allex.user.balance();
  expect(paths()).toEqual(['POST /login', 'GET /user/balance', 'POST /login', 'GET /user/balance']);
});

it('logs in again when the server refuses the token, once for all calls that it refuses', async () => {
  const allex = logsIn();
  await allex.user.balance();
  now += hour;
  token = 'another-token';
  await Promise.all([allex.user.balance(), allex.user.profile(), allex.user.balance()]);
  expect(paths().filter((path) => path === 'POST /login')).toHaveLength(2);
  expect(statuses().filter((kind) => kind === 'refused')).toHaveLength(3);
  expect(server.requests).toHaveLength(9);
});

it('does not log in again for what a fresh session is refused', async () => {
  const allex = logsIn();
  await allex.user.balance();
  token = 'another-token';
  await expect(allex.user.balance()).rejects.toMatchObject({ status: 401, attempts: 1 });
  expect(paths().filter((path) => path === 'POST /login')).toHaveLength(1);
});
