/** RFC 3986, section 2.3: unreserved characters stay, each other byte of the UTF-8 form is `%XX`. */
export function encodeUri(text: string, alsoSafe = ''): string {
  return Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const character = String.fromCharCode(byte);
    const stays = /[A-Za-z0-9\-._~]/.test(character) || alsoSafe.includes(character);
    return stays ? character : `%${Buffer.from([byte]).toString('hex').toUpperCase()}`;
  }).join('');
}

/** WHATWG URL, application/x-www-form-urlencoded parsing of one name or value. */
function decodeForm(text: string): string {
  return decodeUri(text.replaceAll('+', ' '));
}

/** WHATWG URL, percent-decoding: what is not encoded stays as it is. */
export function decodeUri(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  const decoded: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const digits = bytes.subarray(at + 1, at + 3).toString('latin1');
    const isEncoded = bytes[at] === 0x25 && /^[0-9a-f]{2}$/i.test(digits);
    decoded.push(isEncoded ? Number.parseInt(digits, 16) : (bytes[at] ?? 0));
    if (isEncoded) at += 2;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(decoded));
}

/** The decoded pairs of a query or form. */
export function decodeQuery(query: string): readonly (readonly [name: string, value: string])[] {
  return splitQuery(query).map((part) => {
    const equals = part.indexOf('=');
    return equals < 0
      ? [decodeForm(part), '']
      : [decodeForm(part.slice(0, equals)), decodeForm(part.slice(equals + 1))];
  });
}

/** The parts between ampersands, empty ones left out. */
export function splitQuery(query: string): readonly string[] {
  return query.split('&').filter((part) => part !== '');
}
