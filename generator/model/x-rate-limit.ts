import type { SpecNode } from '../read/spec-document.js';
import { member, textOf } from '../read/spec-node.js';
import type { RateLimit, RateLimitHeaders } from './extensions.js';
import { defined } from './defined.js';
import { durationOf } from './duration.js';
import { booleanOf, integerOf } from './scalar.js';

const resetUnits = ['epoch-seconds', 'epoch-milliseconds', 'seconds'] as const;

/** `x-rate-limit`. */
export function rateLimitOf(node: SpecNode): RateLimit | undefined {
  const requests = integerOf(member(node, 'requests'));
  const window = durationOf(textOf(member(node, 'window')));
  if (requests === undefined || window === undefined) return undefined;
  const advisory = booleanOf(member(node, 'advisory')) ?? false;
  return { location: node.location, requests, window, advisory, headers: headersOf(member(node, 'headers')) };
}

function headersOf(node: SpecNode | undefined): RateLimitHeaders {
  return defined({
    limit: textOf(member(node, 'limit')),
    remaining: textOf(member(node, 'remaining')),
    reset: resetOf(member(node, 'reset')),
  });
}

function resetOf(node: SpecNode | undefined): RateLimitHeaders['reset'] {
  const name = textOf(member(node, 'name'));
  const written = textOf(member(node, 'unit'));
  const unit = resetUnits.find((known) => known === written);
  return name === undefined || unit === undefined ? undefined : { name, unit };
}
