import { signedHeaders } from './headers.js';

/** For clients whose interceptors get a Request: signs it where it is. */
export async function signRequest(request) {
  const { pathname, search } = new URL(request.url);
  const headers = await signedHeaders(request.method, pathname + search, await request.clone().text());
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
  return request;
}
