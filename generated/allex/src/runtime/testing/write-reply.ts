import { mediaTypeKind } from '../media-type.js';
import type { ExampleReply, FakeOperation } from './fake-operation.js';
import { isEmpty } from './reply-parts.js';
import { setAt } from './set-at.js';

/** The success reply that has this output. */
export function writeReply(fake: FakeOperation, output: unknown): Response {
  const { operation, reply, stream } = fake;
  const { status, mediaType } = reply;
  if (stream !== undefined) {
    return new Response(stream(output as AsyncIterable<unknown>), { status, headers: typed(mediaType) });
  }
  const hasContent = mediaType !== undefined && output !== undefined && operation.method !== 'HEAD';
  if (!hasContent) return new Response(null, { status: operation.empty ? 204 : status });
  return new Response(content(reply, output), { status: isEmpty(status) ? 200 : status, headers: typed(mediaType) });
}

function typed(mediaType: string | undefined): Record<string, string> {
  return mediaType === undefined ? {} : { 'content-type': mediaType };
}

function content({ mediaType = '', body, data }: ExampleReply, output: unknown): BodyInit {
  const isJson = mediaTypeKind(mediaType) === 'json';
  return isJson ? JSON.stringify(data === undefined ? output : setAt(body, data, output)) : (output as BodyInit);
}
