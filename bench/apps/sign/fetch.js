import { signedHeaders } from './headers.js';

/** For clients that take another `fetch` and call it with a URL: signs, and goes on. */
export async function signedFetch(url, init) {
  const { pathname, search } = new URL(url);
  const headers = new Headers(init.headers);
  const signed = await signedHeaders(init.method, pathname + search, init.body ?? '');
  for (const [name, value] of Object.entries(signed)) headers.set(name, value);
  return fetch(url, { ...init, headers });
}
