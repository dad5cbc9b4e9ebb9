import { firstFault } from '../fields.js';
import {
  listen,
  type Answer,
  type ListenOptions,
  type RawRequest,
  type Reply,
  type TestServer,
  type Verdict,
} from '../http.js';
import { declaresJson, members, readJson } from '../json-body.js';
import { countInWindow } from '../rate-window.js';
import { html } from '../replies.js';
import { findRoute, operationKey, splitTarget } from '../routes.js';
import { examine } from './authenticate.js';
import { httpError } from './envelope.js';
import type { AndxOperation } from './operation.js';
import { privateOperations } from './private.js';
import { publicOperations } from './public.js';
import { ANDX_CREDENTIALS, type AndxCredentials } from './signature.js';

/** The 11 documented endpoints in all their 14 forms. */
export const andxOperations: readonly AndxOperation[] = [...publicOperations, ...privateOperations];

export interface AndxServerOptions extends ListenOptions {
  readonly credentials?: AndxCredentials;
  /** Answer 429 after this many requests within a minute; the text says 60. Default: never. */
  readonly rateLimitAfter?: number;
}

export interface AndxServer extends TestServer {
  /** The base URL for a client: origin and `/api/v1`. */
  readonly url: string;
}

const MOUNT = '/api/v1';

/** The exchange of the "ANDX API". Operations are recorded without `/api/v1`: `GET /ticker/{market_code}/`. */
export async function startAndxServer(options: AndxServerOptions = {}): Promise<AndxServer> {
  const server = await listen(answering(options), options);
  return { ...server, url: server.origin + MOUNT };
}

function answering(options: AndxServerOptions): (request: RawRequest) => Answer {
  const credentials = options.credentials ?? ANDX_CREDENTIALS;
  const count = countInWindow({
    limit: options.rateLimitAfter ?? Infinity,
    seconds: 60,
    now: options.now ?? Date.now,
  });

  return (request) => {
    const { allowed } = count();
    const { path } = splitTarget(request.target);
    const mounted = path.startsWith(`${MOUNT}/`) && path.endsWith('/');
    const match = findRoute(andxOperations, request.method, mounted ? path.slice(MOUNT.length) : '');
    const operation = match.kind === 'found' ? operationKey(match.route) : undefined;
    let verdict: Verdict = { kind: 'anonymous' };
    const answer = (reply: Reply): Answer => ({ operation, verdict, reply });

    if (!allowed) return answer(httpError(429, 'Request was throttled.'));
    if (match.kind === 'unknown-path') return answer(html(404, 'Not Found'));
    if (match.kind === 'wrong-method') return answer(httpError(405, `Method "${request.method}" not allowed.`));

    verdict = examine(request, credentials);
    if (match.route.access === 'private') {
      if (verdict.kind === 'anonymous') verdict = { kind: 'refused', reason: 'Missing header: ACCESS-KEY' };
      if (verdict.kind === 'refused') return answer(httpError(401, verdict.reason));
      if (!declaresJson(request)) return answer(httpError(400, 'Content-Type should be set as application/json.'));
    }
    const parameter = (name: string): string => match.parameters.get(name) ?? '';
    const fault = bodyFault(match.route, request);
    return answer(fault ?? match.route.reply({ parameter, body: members(readJson(request)) }));
  };
}

/** "Order Properties": required ones, and text for every quantity. */
function bodyFault(operation: AndxOperation, request: RawRequest): Reply | undefined {
  const body = readJson(request);
  if (body.kind === 'malformed') return httpError(400, 'The body is not JSON.');
  if (operation.body === undefined) return undefined;
  const fault = firstFault(operation.body, members(body));
  return fault === undefined ? undefined : httpError(400, `${fault.field} is ${fault.fault}.`);
}
