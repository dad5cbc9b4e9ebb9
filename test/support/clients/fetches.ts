/** The option `fetch` of a client. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A `fetch` that changes one byte of a text or binary body on its way: the first of `from` becomes `to`. */
export function tamperingBody(from: string, to: string): Fetch {
  return (url, init) => {
    const { body } = init;
    const text = typeof body === 'string' ? body : new TextDecoder().decode(bytesOf(body));
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`the body has no ${from} to tamper with`);
    return fetch(url, { ...init, body: changed });
  };
}

/** A `fetch` that changes the URL on its way. */
export function tamperingUrl(from: string, to: string): Fetch {
  return (url, init) => fetch(url.replace(from, to), init);
}

/** A `fetch` whose replies have no `Date`, so that a client cannot correct its clock by them. */
export const withoutDate: Fetch = async (url, init) => {
  const response = await fetch(url, init);
  const headers = new Headers(response.headers);
  for (const name of ['date', 'content-encoding', 'content-length']) headers.delete(name);
  return new Response(await response.arrayBuffer(), { status: response.status, headers });
};

/** A `fetch` that sends nothing: it keeps each URL and replies with this JSON. */
export function answering(json: unknown): { readonly fetch: Fetch; readonly urls: string[] } {
  const urls: string[] = [];
  const reply: Fetch = (url) => {
    urls.push(url);
    return Promise.resolve(Response.json(json));
  };
  return { fetch: reply, urls };
}

function bytesOf(body: RequestInit['body']): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new Error('the body is neither text nor bytes');
}
