import type { CallState } from './call-state.js';
import { errorReply } from './error-reply.js';
import { RedirectError } from './errors/redirect-error.js';
import { ResponseParseError } from './errors/response-parse-error.js';
import { ResponseShapeError } from './errors/response-shape-error.js';
import type { EnvelopedReply, ReplyKind } from './operation.js';
import { parsed } from './parsed.js';
import { snippet } from './redaction.js';
import { discard } from './response-body.js';

/** What a reply holds: the operation's output, and the whole of it. */
export interface Content {
  readonly data: unknown;
  /** With its envelope. */
  readonly body: unknown;
}

/** What a descriptor says of it, with the type of a call. */
type Read = (call: CallState, response: Response) => unknown;
type Open = (call: CallState, reply: EnvelopedReply) => unknown;

const nothing: Content = { data: undefined, body: undefined };

/** What comes before the body is read: the items of a stream. Refuses redirects. */
export function beginReply(call: CallState, response: Response): Content | undefined {
  const { status } = response;
  // 0: the runtime hides it (browsers).
  if (status === 0 || (status >= 300 && status < 400 && status !== 304)) {
    discard(response.body?.cancel());
    throw new RedirectError(call, status);
  }
  const items = response.ok && (call.operation.stream as Read | undefined)?.(call, response);
  return items ? { data: items, body: undefined } : undefined;
}

/** What a whole reply holds. One that is not what the operation declares is a typed error. */
export function endReply(call: CallState, response: Response, bytes: Uint8Array): Content {
  const { status } = response;
  const { accept, empty, method } = call.operation;
  if (!response.ok) throw errorReply(call, response, decoder.decode(bytes));
  if (accept === undefined || method === 'HEAD') return nothing;
  if (bytes.length > 0 || !(empty || status === 204 || status === 205)) return contentOf(call, response, bytes);
  if (empty) return nothing;
  throw new ResponseShapeError(call, 'its content');
}

function contentOf(call: CallState, { status, headers }: Response, bytes: Uint8Array): Content {
  const { accept = [], kind = jsonButNoPage, stream, parse, envelope = call.settings.api.envelope } = call.operation;
  const found = kind(accept, headers.get('content-type'));
  if (found === 'binary') return { data: bytes, body: bytes };
  const text = decoder.decode(bytes);
  if (found === 'text') return { data: text, body: text };
  const body = found && parsed(text, parse);
  if (body !== undefined) {
    const data = envelope ? (envelope as Open)(call, { status, body }) : body;
    // Where a stream was asked for, JSON can only say why there is none.
    if (stream === undefined) return { data, body };
  }
  throw new ResponseParseError(call, { status, snippet: snippet(text, call.redact) });
}

/** A server's mistake in the label is forgiven, a page where data was asked for is not. */
function jsonButNoPage(_accept: readonly string[], contentType: string | null): ReplyKind | undefined {
  return /^text\/html\b/i.test(contentType ?? '') ? undefined : 'json';
}

const decoder = new TextDecoder();
