import type { RequestDraft } from './request-draft.js';

/** A draft whose body can be signed, and sent again. */
export type SignableDraft = RequestDraft & { readonly body: string | Uint8Array | undefined };

/** Whether there is nothing to read before the body can be signed. */
export function isSignable(draft: RequestDraft): draft is SignableDraft {
  const { body } = draft;
  return body === undefined || typeof body === 'string' || body instanceof Uint8Array;
}

/** Reads a blob, form or stream to its end: what is signed are bytes. */
export async function signableDraft(draft: RequestDraft): Promise<SignableDraft> {
  const { body } = draft;
  // `Response` encodes a form as `fetch` would, and says with which boundary.
  const content = new Response(body as BodyInit);
  const formType = body instanceof FormData ? content.headers.get('content-type') : null;
  return { ...draft, body: new Uint8Array(await content.arrayBuffer()), contentType: formType ?? draft.contentType };
}
