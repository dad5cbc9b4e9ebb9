import type { Operation } from '../model/api-model.js';
import { mediaKind } from '../plan/media-kind.js';
import type { PlannedDescriptor } from '../plan/package-plan.js';
import { commentText, docParagraphs } from './encode/comment.js';

/** The doc comment of a method: what it does, who may call it, what happens when it fails half way. */
export function methodDoc(descriptor: PlannedDescriptor): string {
  const { operation, schemes, item, stream } = descriptor;
  const { summary, description, externalDocs, deprecated } = operation;
  const text = docParagraphs(
    summary === undefined ? undefined : sentence(summary),
    description === summary ? undefined : description,
    [
      accessLine(operation, schemes.length),
      outcomeLine(operation),
      item === undefined ? undefined : pagedLine,
      stream === undefined ? replyLine(descriptor) : streamLine,
      callbackLine(operation),
    ]
      .filter((line) => line !== undefined)
      .join(' '),
    externalDocs === undefined ? undefined : `See ${externalDocs.url}`,
  );
  return docParagraphs(commentText(text), deprecated ? '@deprecated' : undefined);
}

/** A summary is written without a full stop; a sentence in a comment has one. */
export function sentence(text: string): string {
  return /[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

const streamLine = 'A stream: iterate it with `for await`; leaving the loop closes the connection.';

const pagedLine = 'Awaited: the first page. Iterated: every item of every page.';

/**
 * Who may call it: the alternatives in the order in which they are tried, with what a credential must be allowed. `code`
 * writes names, as the place needs where the line lands.
 */
export function accessLine({ security }: Operation, count: number, code = inBackquotes): string {
  if (count === 0) return 'Public.';
  const isOptional = security.some(({ schemes }) => schemes.length === 0);
  const ways = security
    .filter(({ schemes }) => schemes.length > 0)
    .map(({ schemes }) =>
      schemes
        .map(({ scheme, roles }) =>
          roles.length === 0 ? code(scheme) : `${code(scheme)} with ${roles.map((role) => code(role)).join(', ')}`,
        )
        .join(' together with '),
    );
  if (ways.length === 0) return 'Public.';
  return isOptional ? `Public; sends ${ways.join(' or ')} where given.` : `Needs ${ways.join(', or ')}.`;
}

function inBackquotes(name: string): string {
  return `\`${name}\``;
}

function replyLine(descriptor: PlannedDescriptor): string | undefined {
  const types = replyTypes(descriptor, inBackquotes);
  return types && `Replies with ${types}.`;
}

/** The media types of a reply that is no JSON: its type only says text or bytes. */
export function replyTypes({ accept }: PlannedDescriptor, code: (text: string) => string): string | undefined {
  if (accept.length === 0 || accept.some((mediaType) => mediaKind(mediaType) === 'json')) return undefined;
  return accept.map((mediaType) => code(mediaType)).join(' or ');
}

/** What the API will send because of the call. */
function callbackLine({ id, callbacks }: Operation): string | undefined {
  const keys = [...new Set(callbacks.map(({ name }) => `\`${id}.${name}\``))];
  return keys.length === 0 ? undefined : `The API then sends ${keys.join(', ')}: see \`Callbacks\`.`;
}

function outcomeLine({ retry }: Operation): string | undefined {
  return retry.safe ? undefined : 'Never sent twice: when the outcome is unknown, throws `OutcomeUnknownError`.';
}
