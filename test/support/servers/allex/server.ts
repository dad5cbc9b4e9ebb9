import { listen, type Answer, type ListenOptions, type RawRequest, type TestServer, type Verdict } from '../http.js';
import { members, readJson } from '../json-body.js';
import { countInWindow } from '../rate-window.js';
import { html, json } from '../replies.js';
import { findRoute, operationKey, splitTarget } from '../routes.js';
import { BOTH_CREDENTIALS, examine } from './authenticate.js';
import { ALLEX_CREDENTIALS, type AllexCredentials, type Permission } from './credentials.js';
import { judge } from './operation.js';
import { allexOperations } from './operations.js';
import { tooManyRequests, WINDOW_SECONDS } from './rate-limit.js';
import { validate } from './validation.js';

export interface AllexServerOptions extends ListenOptions {
  readonly credentials?: AllexCredentials;
  /** What the accepted API key may do. Default: everything. */
  readonly permissions?: readonly Permission[];
  /** Where clients find the API, ending in `/v2`; what precedes it is stripped before anything is verified. */
  readonly mount?: `${string}/v2`;
  /** Answer 429 after this many requests within two minutes. Default: never. */
  readonly rateLimitAfter?: number;
}

export interface AllexServer extends TestServer {
  /** The base URL for a client: origin and mount. */
  readonly url: string;
}

/** The exchange of the "ALLEX API Reference". Operations are recorded without `/v2`: `GET /user/trades`. */
export async function startAllexServer(options: AllexServerOptions = {}): Promise<AllexServer> {
  const mount = options.mount ?? '/v2';
  const server = await listen(answering(options, mount), options);
  return { ...server, url: server.origin + mount };
}

function answering(options: AllexServerOptions, mount: string): (request: RawRequest) => Answer {
  const { credentials = ALLEX_CREDENTIALS, permissions = ['can_read', 'can_trade', 'can_withdraw'] } = options;
  const now = options.now ?? Date.now;
  const limit = options.rateLimitAfter ?? Infinity;
  const count = countInWindow({ limit, seconds: WINDOW_SECONDS, now });

  return (request) => {
    const ticket = count();
    const { path, query } = splitTarget(request.target);
    const mounted = path.startsWith(`${mount}/`);
    const match = findRoute(allexOperations, request.method, mounted ? path.slice(mount.length) : '');
    const operation = match.kind === 'found' ? operationKey(match.route) : undefined;
    let verdict: Verdict = { kind: 'anonymous' };
    const answer = (reply: Answer['reply']): Answer => ({ operation, verdict, reply });

    if (!ticket.allowed) return answer(tooManyRequests({ operation, ticket, limit, now: now() }));
    if (match.kind === 'unknown-path') return answer(html(404, 'Not Found'));
    if (match.kind === 'wrong-method')
      return answer(json(405, { message: 'Method not allowed' }, { Allow: match.allow }));

    const body = readJson(request);
    if (body.kind === 'malformed') return answer(json(400, { message: 'The body is not JSON' }));
    const target = request.target.slice(mount.length - '/v2'.length);
    const context = { credentials, now: now() };
    verdict = judge(match.route, examine({ request, target, body }, context), permissions);
    const mustHold = match.route.access !== 'public' || verdict === BOTH_CREDENTIALS;
    if (verdict.kind === 'refused' && mustHold) return answer(json(401, { message: verdict.reason }));

    const input = { query: new Map(query), body: members(body), token: credentials.token };
    return answer(validate(match.route, input, body) ?? match.route.reply(input));
  };
}
