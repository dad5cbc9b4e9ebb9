/** The content of a chunked body (RFC 9112, section 7.1); nothing where the capture has taken the chunks off already. */
export function readChunks(bytes: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const feed = bytes.indexOf(10, at);
    if (feed < 0) return undefined;
    const line = Buffer.from(bytes.subarray(at, feed)).toString('latin1');
    const [, digits] = /^([0-9a-fA-F]{1,8})[ \t]*(?:;.*)?\r?$/.exec(line) ?? [];
    if (digits === undefined) return undefined;
    const size = Number.parseInt(digits, 16);
    if (size === 0) return Uint8Array.from(Buffer.concat(chunks));
    const start = feed + 1;
    if (start + size > bytes.length) return undefined;
    chunks.push(bytes.subarray(start, start + size));
    at = start + size;
    if (bytes[at] === 13) at += 1;
    if (bytes[at] !== 10) return undefined;
    at += 1;
  }
}
