const unreserved = /^[\w\-.~]*$/;

/** Percent-encodes all but RFC 3986's unreserved characters, as UTF-8. Throws `URIError` for a lone surrogate. */
export function percentEncode(text: string): string {
  if (unreserved.test(text)) return text;
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The same, with reserved characters left alone where they mean nothing in a query (OpenAPI's `allowReserved`). */
export function percentEncodeReserved(text: string): string {
  return encodeURI(text).replace(/[#&+=[\]']/g, percentEncode);
}
