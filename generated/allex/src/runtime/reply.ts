import type { CallState } from './call-state.js';
import { envelopeError, errorReply } from './error-reply.js';
import { RedirectError } from './errors/redirect-error.js';
import { ResponseParseError } from './errors/response-parse-error.js';
import { ResponseShapeError } from './errors/response-shape-error.js';
import { essence, mediaTypeKind } from './media-type.js';
import { snippet } from './redaction.js';
import { discard, readBody } from './response-body.js';

/** What a reply holds: the operation's output, and the whole of it. */
export interface Content {
  readonly data: unknown;
  /** With its envelope. */
  readonly body: unknown;
}

/** What a descriptor says of it, with the type of a call. */
type Read = (call: CallState, response: Response) => unknown;

const nothing: Content = { data: undefined, body: undefined };

/** Reads a reply to its end. Every reply that is not what the operation declares is a typed error. */
export async function readReply(call: CallState, response: Response): Promise<Content> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    discard(response.body?.cancel());
    throw new RedirectError(call, status);
  }
  const { stream } = call.parts.operation;
  if (stream !== undefined && response.ok && isStream(call, response)) {
    return { data: (stream as Read)(call, response), body: undefined };
  }
  const bytes = await readBody(response, call.limits.maxResponseBytes, call);
  if (!response.ok) throw errorReply(call, response, decode(bytes));
  const { accept, empty, method } = { empty: false, ...call.parts.operation };
  if (accept === undefined || method === 'HEAD') return nothing;
  if (bytes.length === 0 && (empty || status === 204 || status === 205)) {
    if (empty) return nothing;
    throw new ResponseShapeError(call, 'the content that the operation declares');
  }
  return contentOf(call, response, bytes);
}

function contentOf(call: CallState, { status, headers }: Response, bytes: Uint8Array): Content {
  const { accept = [], stream, parse = JSON.parse } = call.parts.operation;
  // Where a stream was asked for, JSON can only say why there is none.
  const kind = stream === undefined ? replyKind(accept, headers.get('content-type')) : 'json';
  if (kind === 'binary') return { data: bytes, body: bytes };
  const text = decode(bytes);
  const unreadable = (): Error => new ResponseParseError(call, { status, snippet: snippet(text, call.redact) });
  if (kind === undefined) throw unreadable();
  if (kind !== 'json') return { data: text, body: text };
  let body: unknown;
  try {
    body = parse(text);
  } catch {
    throw unreadable();
  }
  const data = unwrapped(call, status, body);
  if (stream !== undefined) throw unreadable();
  return { data, body };
}

/** A server's mistake in the label is forgiven; a page or one JSON text is no stream. */
function isStream({ parts }: CallState, { headers }: Response): boolean {
  const actual = essence(headers.get('content-type') ?? '');
  const isDeclared = (parts.operation.accept ?? []).some((declared) => matches(actual, essence(declared)));
  return isDeclared || !(actual === 'text/html' || mediaTypeKind(actual) === 'json');
}

/** How to read a reply, by what it says it is and by what is declared; undefined: it cannot be what was asked for. */
function replyKind(accept: readonly string[], contentType: string | null): string | undefined {
  const [first = 'application/json'] = accept;
  if (contentType === null) return mediaTypeKind(first);
  const actual = essence(contentType);
  if (accept.some((declared) => matches(actual, essence(declared)))) return mediaTypeKind(actual);
  const kind = mediaTypeKind(first);
  // A server's mistake in the label is forgiven, a page where data was asked for is not.
  return actual === 'text/html' || (kind === 'text' && mediaTypeKind(actual) === 'json') ? undefined : kind;
}

function matches(actual: string, declared: string): boolean {
  return (
    declared === actual || (declared.endsWith('/*') && (declared === '*/*' || actual.startsWith(declared.slice(0, -1))))
  );
}

function unwrapped(call: CallState, status: number, body: unknown): unknown {
  const { operation } = call.parts;
  const envelope = operation.url === undefined ? (operation.envelope ?? call.parts.settings.api.envelope) : undefined;
  if (!envelope) return body;
  const opened = envelope(body);
  if (opened === 'failure') throw envelopeError(call, status, body);
  if ('missing' in opened) throw new ResponseShapeError(call, opened.missing);
  return opened.data;
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
