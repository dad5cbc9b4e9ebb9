import { UsageError } from '../../usage-error.js';
import { fieldOf, type CapturedField, type CapturedRequest } from './captured-request.js';
import { readChunks } from './chunked-body.js';
import { splitUrl } from './request-url.js';

/** HTTP/1.1 text (RFC 9112): lines end in CRLF or LF; comment lines of `.http` files may stand before it. */
export function parseHttpText(bytes: Uint8Array): CapturedRequest {
  const { head, rest } = split(bytes);
  const [requestLine = '', ...lines] = head;
  const [, method, target] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) +(\S.*?)(?: +HTTP\/[\d.]+)?$/.exec(requestLine) ?? [];
  if (method === undefined || target === undefined || !/^(?:\/|https?:\/\/)/i.test(target)) {
    throw new UsageError(
      `the captured request begins neither with a request line such as \`GET /path HTTP/1.1\` nor with curl`,
    );
  }
  const fields = lines.map(parseField);
  const url = splitUrl(target);
  const host = url.host ?? fieldOf({ fields }, 'host')?.toLowerCase();
  return {
    method,
    ...url,
    ...(host === undefined ? {} : { host: splitUrl(`${url.scheme ?? 'https'}://${host}`).host ?? host }),
    fields,
    ...bodyOf(rest, fields),
  };
}

function parseField(line: string, index: number): CapturedField {
  const [, name, value = ''] = /^([^\s:]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  if (name === undefined) {
    throw new UsageError(`header line ${index + 1} of the captured request is not of the form \`name: value\``);
  }
  return [name, value];
}

/** The lines before the empty one, and the bytes after it. */
function split(bytes: Uint8Array): { readonly head: readonly string[]; readonly rest: Uint8Array } {
  const head: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const feed = bytes.indexOf(10, at);
    const end = feed < 0 ? bytes.length : feed;
    const line = new TextDecoder().decode(bytes.subarray(at, end)).replace(/\r$/, '');
    at = end + 1;
    const isBefore = head.length === 0 && /^\s*(?:$|#|\/\/)/.test(line);
    if (isBefore) continue;
    if (line === '') break;
    head.push(line);
  }
  return { head, rest: bytes.subarray(at) };
}

/** What belongs to the body, by `Content-Length`; without one, less the line end that an editor puts last. */
function bodyOf(rest: Uint8Array, fields: readonly CapturedField[]): Pick<CapturedRequest, 'body' | 'remarks'> {
  if (/\bchunked\b/i.test(fieldOf({ fields }, 'transfer-encoding') ?? '')) {
    return { body: readChunks(rest) ?? withoutLineEnd(rest), remarks: [] };
  }
  const length = fieldOf({ fields }, 'content-length');
  if (length === undefined || !/^\d+$/.test(length)) return { body: withoutLineEnd(rest), remarks: [] };
  const wanted = Number(length);
  // What comes after the body is another request, or an editor's line end.
  if (rest.length >= wanted) return { body: rest.subarray(0, wanted), remarks: [] };
  const remark = `its Content-Length is ${length}, and ${rest.length} bytes of body were captured`;
  return { body: rest, remarks: [remark] };
}

function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) !== 10) return bytes;
  return bytes.subarray(0, bytes.at(-2) === 13 ? -2 : -1);
}
