import type { RequestParts } from '../../../generator/signing/reference/request.js';
import type { Placed } from '../../../generator/signing/evaluate.js';
import type { ReceivedParts } from '../../../templates/runtime/verify/verifier.js';

/**
 * A signed request without what the scheme has placed in it: what its caller had. `like` says what cannot be seen: the
 * media type of a body that is not there.
 */
export function strip(request: ReceivedParts, placements: readonly Placed[], like: RequestParts): RequestParts {
  const inBody = placements.filter((placed) => placed.in === 'body' || (placed.in === 'params' && isForm(like)));
  const inQuery = placements.filter((placed) => placed.in === 'query' || (placed.in === 'params' && !isForm(like)));
  const names = placements.filter((placed) => placed.in === 'headers').map(({ name }) => name.toLowerCase());
  const headers = [...(request.headers as Iterable<readonly [string, string]>)];
  const body = inBody.reduce((text, { name }) => without(text, name, isForm(like)), String(request.body ?? ''));
  const isEmpty = body === '' || (body === '{}' && like.body === undefined);
  return {
    method: request.method,
    url: inQuery.length === 0 ? request.url : withoutLast(request.url, inQuery.length),
    headers: headers.filter(([name]) => name !== 'host' && !names.includes(name)),
    ...(isEmpty && like.body === undefined ? {} : { body }),
    contentType: like.contentType,
  };
}

function isForm({ contentType }: RequestParts): boolean {
  return contentType === 'application/x-www-form-urlencoded';
}

/** Parameters are placed at the end. */
function withoutLast(url: string, count: number): string {
  const at = url.indexOf('?');
  const kept = url
    .slice(at + 1)
    .split('&')
    .slice(0, -count);
  return kept.length === 0 ? url.slice(0, at) : `${url.slice(0, at)}?${kept.join('&')}`;
}

function without(body: string, name: string, inForm: boolean): string {
  if (inForm)
    return body
      .split('&')
      .filter((part) => !part.startsWith(`${name}=`))
      .join('&');
  return body.replace(new RegExp(`,?"${name}":("(?:[^"\\\\]|\\\\.)*"|\\d+)(?=\\}\\s*$|,)`), '');
}
