/** The host without its port. */
export function hostName(host: string): string {
  const at = portAt(host);
  return at === -1 ? host : host.slice(0, at);
}

/** The port that the host names, or the one of its scheme (RFC 9110, section 4.2). */
export function hostPort(host: string, scheme: string): string {
  const at = portAt(host);
  const named = at === -1 ? '' : host.slice(at + 1);
  return named !== '' ? named : scheme === 'http' ? '80' : '443';
}

/** Where the colon before the port is: an IPv6 address has colons of its own, in brackets. */
function portAt(host: string): number {
  return host.indexOf(':', host.lastIndexOf(']') + 1);
}
