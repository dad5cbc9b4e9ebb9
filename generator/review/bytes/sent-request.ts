/** A request as it is sent. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array | undefined;
}

/** The request as text. The boundary of a multipart body is made anew for every request, and here it is always the same. */
export function withoutBoundary(request: SentRequest): SentRequest & { readonly body: string } {
  const { headers, body } = request;
  const text = typeof body === 'string' ? body : Buffer.from(body ?? []).toString('latin1');
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const boundary = /;\s*boundary="?([^";]+)/i.exec(type ?? '')?.[1];
  if (boundary === undefined) return { ...request, body: text };
  const steady = (value: string) => value.replaceAll(boundary, 'boundary');
  return {
    ...request,
    headers: headers.map(([name, value]) => [name, steady(value)] as const),
    body: steady(text),
  };
}
