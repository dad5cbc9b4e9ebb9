import type { PlaceableRequest } from './signing/signer.js';

/** Reads a blob, form or stream to its end: what is signed are bytes. */
export async function signableRequest(request: PlaceableRequest): Promise<PlaceableRequest> {
  const { payload, contentType, fields } = request;
  if (payload instanceof Uint8Array) return request;
  // `Response` encodes a form as `fetch` would, and says with which boundary.
  const content = new Response(payload as BodyInit);
  const payloadBytes = new Uint8Array(await content.arrayBuffer());
  if (!(payload instanceof FormData)) return request.with({ payload: payloadBytes });
  const type = content.headers.get('content-type') ?? contentType;
  return request.with({
    payload: payloadBytes,
    contentType: type,
    fields: type === undefined ? fields : [...fields, ['content-type', type]],
  });
}
