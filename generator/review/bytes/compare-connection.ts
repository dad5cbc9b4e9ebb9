import { placedFields } from '../../explain/stream/sent-credentials.js';
import { streamParts } from '../../explain/stream/stream-parts.js';
import type { PackagePlan, PlannedConnection } from '../../plan/package-plan.js';
import type { Comparison } from '../compare/context.js';
import { streamConnection, type SignedDifference } from '../review.js';
import { compareCalls } from './compare-calls.js';
import { signedAlternatives } from './signed-alternatives.js';
import type { FixedCall, FixedScheme } from './signed-parts.js';

/** Signs the connection of the WebSocket stream on both sides, and says for each scheme what differs. */
export async function compareConnection(comparison: Comparison): Promise<readonly SignedDifference[]> {
  const { base, head } = comparison;
  const [one, other] = [base.stream, head.stream];
  if (one === undefined || other === undefined) return [];
  const pairs = signedAlternatives(comparison, { schemes: one.alternatives }, { schemes: other.alternatives });
  const differences: SignedDifference[] = [];
  for (const schemes of pairs) {
    const found = await compareCalls({
      base: connection(base, one, schemes.base),
      head: connection(head, other, schemes.head),
    });
    if (found === undefined || found.differs.length === 0) continue;
    const scheme = schemes.head.map(({ planned }) => planned.scheme.name).join(' with ');
    differences.push({ operation: streamConnection, scheme, ...found });
  }
  return differences;
}

function connection(
  { directory }: PackagePlan,
  { stream }: PlannedConnection,
  schemes: readonly FixedScheme[],
): FixedCall {
  const parts = streamParts(stream, undefined);
  return {
    schemes,
    draft: () => parts,
    constants: new Map([['name', directory]]),
    sent: (request) => {
      const fields = placedFields(request);
      return new Map([
        ['the method', request.method],
        ['the URL', parts.url],
        ...Object.entries(fields).map(([name, value]) => [`the field \`${name}\``, value] as const),
        ['the first message', JSON.stringify(stream.authentication?.message?.template) ?? ''],
      ]);
    },
  };
}
