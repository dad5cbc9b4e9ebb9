import type { PlaceableRequest } from './signing/signer.js';

/** Reads a blob, form or stream to its end: what is signed are bytes. */
export async function payloadBytes(request: PlaceableRequest): Promise<PlaceableRequest> {
  const { payload, contentType, fields } = request;
  if (typeof payload !== 'object' || payload instanceof Uint8Array) return request;
  // `Response` encodes a form as `fetch` would, and says with which boundary.
  const content = new Response(payload as BodyInit);
  const bytes = new Uint8Array(await content.arrayBuffer());
  if (!(payload instanceof FormData)) return request.with({ payload: bytes });
  const type = content.headers.get('content-type') ?? contentType;
  return request.with({
    payload: bytes,
    contentType: type,
    fields: type === undefined ? fields : [...fields, ['content-type', type]],
  });
}
