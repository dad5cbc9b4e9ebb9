import { firstFault } from '../fields.js';
import {
  listen,
  type Answer,
  type ListenOptions,
  type RawRequest,
  type RecordedRequest,
  type Reply,
  type TestServer,
  type Verdict,
} from '../http.js';
import { members, readJson } from '../json-body.js';
import { countInWindow } from '../rate-window.js';
import { findRoute, operationKey, splitTarget } from '../routes.js';
import { examine } from './authenticate.js';
import { failure } from './errors.js';
import { allxonOperations, type AllxonInput } from './operations.js';
import { asResponse } from './response.js';
import { ALLXON_CREDENTIALS, type AllxonCredentials } from './signature.js';
import { startUploadServer } from './upload-server.js';

export interface AllxonServerOptions extends ListenOptions {
  readonly credentials?: AllxonCredentials;
  /** Answer 429 after this many requests within an hour. Default: 1000, as documented. */
  readonly rateLimitAfter?: number;
}

export interface AllxonServer extends TestServer {
  /** The base URL for a client: the origin alone. */
  readonly url: string;
  /** The second origin, where files are put. */
  readonly uploadOrigin: string;
  /** What arrived at the second origin, with every header; recorded as `PUT {upload_url}`. */
  readonly uploads: RecordedRequest[];
}

/** The API of "Requests to Allxon API" and the storage its uploads go to. */
export async function startAllxonServer(options: AllxonServerOptions = {}): Promise<AllxonServer> {
  const storage = await startUploadServer(options);
  const server = await listen(answering(options, storage.presign), options);
  return {
    ...server,
    url: server.origin,
    uploadOrigin: storage.origin,
    uploads: storage.requests,
    close: async () => {
      await Promise.all([server.close(), storage.close()]);
    },
  };
}

function answering(options: AllxonServerOptions, presign: AllxonInput['presign']): (request: RawRequest) => Answer {
  const credentials = options.credentials ?? ALLXON_CREDENTIALS;
  const now = options.now ?? Date.now;
  const limit = options.rateLimitAfter ?? 1000;
  const count = countInWindow({ limit, seconds: 3600, now });

  return (request) => {
    const ticket = count();
    const match = findRoute(allxonOperations, request.method, splitTarget(request.target).path);
    const operation = match.kind === 'found' ? operationKey(match.route) : undefined;
    let verdict: Verdict = { kind: 'anonymous' };
    const answer = (reply: Reply): Answer => ({ operation, verdict, reply: asResponse(reply, limit, ticket) });

    if (!['GET', 'POST', 'PUT'].includes(request.method)) return answer(failure(405, 'The method is not supported'));
    verdict = examine(request, { credentials, now: now() });
    if (verdict.kind === 'refused') return answer(failure(401, verdict.reason));
    if (!ticket.allowed) return answer(failure(429, 'The number of requests has exceeded the rate limit'));
    if (match.kind === 'unknown-path') return answer(failure(404, 'The requested resource does not exist'));
    if (match.kind === 'wrong-method') return answer(failure(405, 'The method is not supported here'));

    const body = members(readJson(request));
    const fault = firstFault(match.route.body ?? {}, body);
    if (fault !== undefined) return answer(failure(400, `${fault.field} is ${fault.fault}`));
    return answer(match.route.reply({ parameters: match.parameters, body, presign }));
  };
}
