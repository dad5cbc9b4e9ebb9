import type { Payload } from './body.js';
import type { RequestDraft } from './request-draft.js';

/** A draft whose body can be signed, and sent again. */
export type SignableDraft = RequestDraft & { readonly body: string | Uint8Array | undefined };

/** Reads blobs, forms and streams to their end: what is signed are bytes. */
export async function signableDraft(draft: RequestDraft): Promise<SignableDraft> {
  const { body } = draft;
  if (isBytes(body)) return { ...draft, body };
  // `Response` encodes a form as `fetch` would, and says with which boundary.
  const content = new Response(body);
  const formType = body instanceof FormData ? content.headers.get('content-type') : null;
  return { ...draft, body: new Uint8Array(await content.arrayBuffer()), contentType: formType ?? draft.contentType };
}

function isBytes(body: Payload | undefined): body is string | Uint8Array | undefined {
  return body === undefined || typeof body === 'string' || body instanceof Uint8Array;
}
