import type { CallState } from './call-state.js';
import { errorReply } from './error-reply.js';
import { RedirectError } from './errors/redirect-error.js';
import { ResponseParseError } from './errors/response-parse-error.js';
import { ResponseShapeError } from './errors/response-shape-error.js';
import type { KeptReply } from './kept-reply.js';
import type { EnvelopedReply, ReplyKind } from './operation.js';
import { parsed } from './parsed.js';
import { snippet } from './redaction.js';
import { discard } from './response-body.js';

/** What a descriptor says of it, with the type of a call. */
type Read = (call: CallState, response: Response) => unknown;
type Kind = (call: CallState, reply: Pick<Response, 'status' | 'headers'>) => ReplyKind | undefined;
type Open = (call: CallState, reply: EnvelopedReply) => unknown;

/** What comes before the body is read: the items of a stream. Refuses redirects. */
export function beginReply(call: CallState, response: Response): unknown {
  const { status } = response;
  // 0: the runtime hides it (browsers).
  if (status === 0 || (status >= 300 && status < 400 && status !== 304)) {
    discard(response.body?.cancel());
    throw new RedirectError(call, status);
  }
  return isSuccess(status) ? (call.operation.stream as Read | undefined)?.(call, response) : undefined;
}

/** The output of an operation whose whole reply is there. One that is not what it declares is a typed error. */
export function endReply(call: CallState, reply: KeptReply, bytes: Uint8Array): unknown {
  const { status } = reply;
  const { accept, empty, method } = call.operation;
  if (!isSuccess(status)) throw errorReply(call, reply, decoder.decode(bytes));
  if (accept === undefined || method === 'HEAD') return undefined;
  if (bytes.length > 0 || !(empty || status === 204 || status === 205)) return contentOf(call, reply, bytes);
  if (empty) return undefined;
  throw new ResponseShapeError(call, 'its content');
}

function contentOf(call: CallState, reply: KeptReply, bytes: Uint8Array): unknown {
  const { kind, stream, parse, envelope = call.settings.api.envelope } = call.operation;
  // A server's mistake in the label is forgiven: no page is JSON.
  const found = kind === undefined ? 'json' : (kind as Kind)(call, reply);
  if (found === 'binary') return (reply.body = bytes);
  const text = decoder.decode(bytes);
  if (found === 'text') return (reply.body = text);
  const body = found && parsed(text, parse);
  // Where a stream was asked for, JSON can only say why there is none.
  if (body !== undefined) {
    reply.body = body;
    const data = envelope ? (envelope as Open)(call, reply) : body;
    if (stream === undefined) return data;
  }
  throw new ResponseParseError(call, { status: reply.status, snippet: snippet(text, call.redact) });
}

/** RFC 9110, section 15.3. */
function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

const decoder = new TextDecoder();
