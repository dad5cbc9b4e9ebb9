import type { Payload } from '../body.js';
import type { ReceivedParts } from '../verify/verifier.js';

/** A request as the fake has received it. */
export interface FakeRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What `fetch` was called with, as a request. */
export async function requestOf(target: string | URL | Request, init: RequestInit = {}): Promise<FakeRequest> {
  if (target instanceof Request) {
    const request = target.clone();
    return {
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: new Uint8Array(await request.arrayBuffer()),
    };
  }
  // Not by a `Request`: a browser would leave out fields that a script may not set.
  const headers = new Headers(init.headers);
  const { body, contentType } = await bytesOf(init.body as Payload | null | undefined);
  if (contentType !== null && !headers.has('content-type')) headers.set('content-type', contentType);
  return { method: (init.method ?? 'GET').toUpperCase(), url: new URL(target).href, headers, body };
}

interface Content {
  readonly body: Uint8Array;
  /** As `fetch` would say it. */
  readonly contentType: string | null;
}

async function bytesOf(body: Payload | null | undefined): Promise<Content> {
  if (body === undefined || body === null) return { body: new Uint8Array(), contentType: null };
  const content = new Response(body as BodyInit);
  return { body: new Uint8Array(await content.arrayBuffer()), contentType: content.headers.get('content-type') };
}

/** For a verifier. `url` has the path as it was sent. */
export function partsOf({ method, url, headers, body }: FakeRequest): ReceivedParts {
  return { method, url, headers: [...headers], body };
}
