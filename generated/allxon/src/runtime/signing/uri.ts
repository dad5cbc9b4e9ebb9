const encoder = new TextEncoder();
const unreserved = /^[A-Za-z0-9\-._~]*$/;

/** Percent-encodes all but RFC 3986's unreserved characters (section 2.3), as UTF-8 with upper-case digits. */
export function uri(text: string): string {
  return unreserved.test(text) ? text : encode(text, '');
}

/** {@link uri}, with `/` left alone. */
export function uriPath(text: string): string {
  return unreserved.test(text) ? text : encode(text, '/');
}

function encode(text: string, safe: string): string {
  let encoded = '';
  for (const byte of encoder.encode(text)) {
    const character = String.fromCharCode(byte);
    encoded +=
      unreserved.test(character) || character === safe
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
