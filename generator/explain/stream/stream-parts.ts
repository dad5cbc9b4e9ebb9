import type { PlannedConnection } from '../../plan/package-plan.js';
import type { RequestParts } from '../../signing/reference/request.js';
import { UsageError } from '../../usage-error.js';

/** What the schemes sign: the method of the declaration on the path of the declared URL, without a body. */
export function streamParts(
  { url, authentication }: PlannedConnection['stream'],
  baseUrl: string | undefined,
): RequestParts {
  return {
    method: authentication?.method ?? 'GET',
    url: baseUrl === undefined ? new URL(url).href : connectUrl(baseUrl),
    // Where a client connects is its own affair; the declared path is signed.
    path: new URL(url).pathname,
    headers: [],
  };
}

function connectUrl(text: string): string {
  if (URL.canParse(text) && /^wss?:$/.test(new URL(text).protocol)) return new URL(text).href;
  throw new UsageError(`\`--base-url ${text}\` is no URL of a stream: it begins with wss:// or ws://`);
}
