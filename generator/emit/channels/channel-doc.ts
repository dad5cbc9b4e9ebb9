import type { PlannedChannel } from '../../plan/package-plan.js';
import { commentText, docParagraphs } from '../encode/comment.js';
import { sentence } from '../method-doc.js';

/** The doc comment of a channel: what it brings, who may read it, what is lost when nobody reads for long. */
export function channelDoc({ channel }: Pick<PlannedChannel, 'channel'>): string {
  const { summary, description, parameters, deprecated, isPrivate } = channel;
  const text = docParagraphs(
    summary === undefined ? undefined : sentence(summary),
    description === summary ? undefined : description,
    parameters
      .map(({ name, description: about = '' }) => `- \`${name}\`${about === '' ? '' : `: ${about}`}`)
      .join('\n'),
    [isPrivate ? 'Needs credentials.' : undefined, overflowLine(channel)]
      .filter((line) => line !== undefined)
      .join(' '),
  );
  return docParagraphs(commentText(text), deprecated ? '@deprecated' : undefined);
}

function overflowLine({ overflow, isWhole }: PlannedChannel['channel']): string {
  if (overflow === 'error') return 'When messages arrive faster than they are read, the loop ends with an error.';
  const what = isWhole ? 'the newest state' : 'the newest message';
  return `When messages arrive faster than they are read, ${what} takes the place of those before it.`;
}
