import type { MediaType, Operation, Response } from '../model/api-model.js';
import type { MethodDeclaration } from '../model/extensions.js';
import { mediaKind } from './media-kind.js';
import { mediaSuffix } from './media-suffix.js';
import { streamFormat } from './stream-format.js';

/** One of the media types that a body may be sent in, and how the reply is read. */
export interface ContentForm {
  readonly request?: MediaType;
  /** Media type of the stream that the reply is; absent: it is read whole. */
  readonly stream?: MediaType;
}

/** A further form, which gets a method of its own. */
export interface FurtherForm extends ContentForm {
  /** Behind the name of the method that has the usual form. */
  readonly suffix: string;
}

/** What a method sends and reads: what its declaration says, else JSON or the first declared, and no stream if it can. */
export function usualForm(operation: Operation, declaration: MethodDeclaration | undefined): ContentForm {
  const requests = requestsOf(operation);
  const request = requests.find(({ name }) => name === declaration?.request) ?? requests[0];
  const content = repliesOf(operation, declaration?.response).flatMap((response) => response.content);
  const stream = content.every(isStream) ? content[0] : undefined;
  return { ...(request === undefined ? {} : { request }), ...(stream === undefined ? {} : { stream }) };
}

/** The media types that no method of the operation has yet: of its body, and of the streams that it can reply. */
export function furtherForms(operation: Operation, usual: ContentForm): readonly FurtherForm[] {
  const named = operation.methods.flatMap(({ request, response }) => [request, response]);
  const isFree = (media: MediaType): boolean =>
    media !== usual.request && media.name !== usual.stream?.name && !named.includes(media.name);
  const requests = requestsOf(operation).filter(isFree);
  const replies = successes(operation).filter(({ status }) => !named.includes(status));
  const streams = unique(replies.flatMap(({ content }) => content.filter(isStream))).filter(isFree);
  return [
    ...requests.map((request) => ({ ...usual, request, suffix: mediaSuffix(request.name) })),
    ...streams.map((stream, index) => {
      const isOnly = index === 0 && usual.stream === undefined;
      return { ...usual, stream, suffix: `Stream${isOnly ? '' : mediaSuffix(stream.name)}` };
    }),
  ];
}

/** The success replies of an operation. */
export function successes(operation: Operation): readonly Response[] {
  const declared = operation.responses.filter(({ status }) => status.startsWith('2'));
  return declared.length > 0 ? declared : operation.responses.filter(({ status }) => status === 'default');
}

/**
 * The replies of a method: the status or media type that it names; without one, what no method names. Content that is
 * not its own is left out.
 */
export function repliesOf(operation: Operation, named: string | undefined): readonly Response[] {
  const replies = successes(operation);
  if (named === undefined) {
    const others = new Set(operation.methods.map(({ response }) => response));
    return replies
      .filter(({ status }) => !others.has(status))
      .flatMap((reply) => within(reply, (name) => !others.has(name)));
  }
  if (!named.includes('/')) return replies.filter(({ status }) => status === named);
  return replies.flatMap((reply) => (reply.content.length === 0 ? [] : within(reply, (name) => name === named)));
}

/** A reply with part of its content; none where nothing of it is left. */
function within(reply: Response, keeps: (mediaType: string) => boolean): readonly Response[] {
  const content = reply.content.filter(({ name }) => keeps(name));
  return content.length === 0 && reply.content.length > 0 ? [] : [{ ...reply, content }];
}

export function isStream({ name }: MediaType): boolean {
  return streamFormat(name) !== undefined;
}

/** The media types of the body, JSON first; those that differ in a parameter such as `charset` are one. */
function requestsOf({ body }: Operation): readonly MediaType[] {
  const content = unique(body?.content ?? []);
  const preferred = content.find(({ name }) => mediaKind(name) === 'json') ?? content[0];
  return preferred === undefined ? [] : [preferred, ...content.filter((media) => media !== preferred)];
}

function unique(content: readonly MediaType[]): readonly MediaType[] {
  const essence = ({ name }: MediaType): string => name.replace(/;.*/s, '').trim();
  return content.filter((media, index) => content.findIndex((other) => essence(other) === essence(media)) === index);
}
