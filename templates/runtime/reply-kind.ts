import type { CallState } from './call-state.js';
import { essence, mediaTypeKind } from './media-type.js';
import type { Operation, ReplyKind } from './operation.js';
import { indexOfField } from './signing/place-headers.js';

/** What is looked at of a call. */
type Asked = Pick<CallState, 'draft'> & { readonly operation: Pick<Operation<never, unknown>, 'accept'> };

/** How to read a reply, by what it says it is and by what is declared; undefined: it cannot be what was asked for. */
export function replyKind(call: Asked, reply: Pick<Response, 'status' | 'headers'>): ReplyKind | undefined {
  const { accept = [] } = call.operation;
  const contentType = reply.headers.get('content-type');
  // Of JSON it is seen that something lacks.
  if (isUnaskedPart(call, reply) && kindOf(contentType ?? '') !== 'json') return undefined;
  const [first = 'application/json'] = accept;
  if (contentType === null) return kindOf(first);
  const actual = essence(contentType);
  if (accept.some((declared) => matches(actual, essence(declared)))) return kindOf(actual);
  const kind = kindOf(first);
  // A server's mistake in the label is forgiven: what is no JSON will be seen. A page where text was asked for would not.
  if (kind === 'json') return kind;
  return actual === 'text/html' || (kind === 'text' && kindOf(actual) === 'json') ? undefined : kind;
}

/** A part (RFC 9110, section 15.3.7) where the whole was asked for. */
export function isUnaskedPart({ draft }: Pick<CallState, 'draft'>, { status }: Pick<Response, 'status'>): boolean {
  return status === 206 && indexOfField(draft.fields, 'range') < 0;
}

function kindOf(mediaType: string): ReplyKind {
  const kind = mediaTypeKind(mediaType);
  return kind === 'json' || kind === 'binary' ? kind : 'text';
}

/** Whether a media type is of a declared range. */
export function matches(actual: string, declared: string): boolean {
  return (
    declared === actual || (declared.endsWith('/*') && (declared === '*/*' || actual.startsWith(declared.slice(0, -1))))
  );
}
