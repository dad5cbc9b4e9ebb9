import type { CallState } from './call-state.js';
import { describeError } from './error-description.js';
import { ApiError } from './errors/api-error.js';
import { ResponseShapeError } from './errors/response-shape-error.js';
import { valueAt } from './json-pointer.js';
import type { Envelope, EnvelopedReply } from './operation.js';

/** How a reply says success or failure inside HTTP 200; places are JSON Pointers (RFC 6901) into the whole reply. */
export interface EnvelopePlaces {
  readonly status: string;
  readonly success: string | number | boolean;
  readonly data: string;
}

/** Replies of this form. */
export function envelope({ status: statusPlace, success, data: dataPlace }: EnvelopePlaces): Envelope {
  return (call: CallState, reply: EnvelopedReply) => {
    const outcome = valueAt(reply.body, statusPlace);
    if (outcome === undefined) throw new ResponseShapeError(call, `the envelope's status ${statusPlace}`);
    if (outcome !== success) throw envelopeError(call, reply);
    const data = valueAt(reply.body, dataPlace);
    if (data === undefined) throw new ResponseShapeError(call, `the envelope's data ${dataPlace}`);
    return data;
  };
}

/** The API itself says that it did not do what was asked. */
function envelopeError(call: CallState, { status, body: reply }: EnvelopedReply): ApiError {
  const { message, code, body } = describeError(call, 'envelope_error', reply);
  return new ApiError(`the API reports an error${message}`, call, { code, status, body });
}
