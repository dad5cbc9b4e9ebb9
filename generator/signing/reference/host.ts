/** RFC 3986, section 3.2: a host, and a port after the last colon that no bracket follows. */
const authority = /^(\[.*\]|[^:]*)(?::(.*))?$/;

/** The host without its port. */
export function hostNameOf(host: string): string {
  return authority.exec(host)?.[1] ?? host;
}

/** The port, or the one that the scheme has by default. */
export function hostPortOf(host: string, scheme: string): string {
  const port = authority.exec(host)?.[2] ?? '';
  return port === '' ? (scheme === 'http' ? '80' : '443') : port;
}
