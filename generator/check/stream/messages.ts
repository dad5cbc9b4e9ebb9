import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entry, member, textOf } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { channelsOf, streamOf } from './stream-node.js';

/** A message may take the place of another one only where it says all that the other one said. */
export const noMessageIsLost: Rule = function* (spec) {
  for (const { value } of channelsOf(spec)) {
    const overflow = member(value, 'overflow');
    if (overflow === undefined || textOf(overflow) !== 'latest' || isTrue(member(value, 'whole'))) continue;
    yield diagnostic('stream/overflow', overflow.location, {});
  }
};

/** A channel with a snapshot needs a stream that tells snapshots apart. */
export const snapshotsCanBeTold: Rule = function* (spec) {
  if (member(member(streamOf(spec), 'message'), 'snapshots') !== undefined) return;
  for (const { value } of channelsOf(spec)) {
    const snapshot = entry(value, 'snapshot');
    if (snapshot === undefined || isFalse(snapshot.value)) continue;
    yield diagnostic('stream/no-snapshots', snapshot.keyLocation, {});
  }
};

function isTrue(node: SpecNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

function isFalse(node: SpecNode): boolean {
  return node.kind === 'scalar' && node.value === false;
}
