import type { CapturedRequest } from './captured-request.js';

/** The parts of a URL or request target, none of them decoded or normalised. */
export function splitUrl(url: string): Pick<CapturedRequest, 'scheme' | 'host' | 'path' | 'query'> {
  const [, scheme, authority, path = '', query = ''] =
    /^(?:(https?):\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const host = authority?.replace(/^.*@/, '').toLowerCase();
  const isHttp = scheme?.toLowerCase() === 'http';
  return {
    ...(scheme === undefined ? {} : { scheme: isHttp ? 'http' : 'https' }),
    ...(host === undefined ? {} : { host: withoutDefaultPort(host, isHttp ? 80 : 443) }),
    path: path === '' ? '/' : path,
    query,
  };
}

function withoutDefaultPort(host: string, port: number): string {
  return host.endsWith(`:${port}`) ? host.slice(0, -`:${port}`.length) : host;
}
