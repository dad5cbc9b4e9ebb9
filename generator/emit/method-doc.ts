import type { Operation } from '../model/api-model.js';
import type { PlannedDescriptor } from '../plan/package-plan.js';
import { commentText, docParagraphs } from './encode/comment.js';

/** The doc comment of a method: what it does, who may call it, what happens when it fails half way. */
export function methodDoc({ operation, schemes, item }: PlannedDescriptor): string {
  const { summary, description, externalDocs, deprecated } = operation;
  const text = docParagraphs(
    summary === undefined ? undefined : sentence(summary),
    description === summary ? undefined : description,
    [accessLine(operation, schemes.length), outcomeLine(operation), item === undefined ? undefined : pagedLine]
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

const pagedLine = 'Awaited: the first page. Iterated: every item of every page.';

/** Who may call it: the alternatives in the order in which they are tried, with what a credential must be allowed. */
export function accessLine({ security }: Operation, count: number): string {
  if (count === 0) return 'Public.';
  const isOptional = security.some(({ schemes }) => schemes.length === 0);
  const ways = security
    .filter(({ schemes }) => schemes.length > 0)
    .map(({ schemes }) =>
      schemes
        .map(({ scheme, roles }) =>
          roles.length === 0 ? `\`${scheme}\`` : `\`${scheme}\` with ${roles.map((role) => `\`${role}\``).join(', ')}`,
        )
        .join(' together with '),
    );
  if (ways.length === 0) return 'Public.';
  return isOptional ? `Public; sends ${ways.join(' or ')} where given.` : `Needs ${ways.join(', or ')}.`;
}

function outcomeLine({ retry }: Operation): string | undefined {
  return retry.safe ? undefined : 'Never sent twice: when the outcome is unknown, throws `OutcomeUnknownError`.';
}
