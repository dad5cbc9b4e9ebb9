import { placeIn } from '../../../model/written-place.js';
import type { PlannedChannel } from '../../../plan/package-plan.js';
import type { Places, Report } from '../../report.js';
import { bare } from '../../words.js';
import type { StreamPair } from './stream-pair.js';

/** One channel as it was and as it is. */
export interface ChannelPair {
  readonly stream: StreamPair;
  readonly base: PlannedChannel;
  readonly head: PlannedChannel;
  /** As sentences call it. */
  readonly channel: string;
  readonly report: Report;
  /** Of a member of the channel, as far as there is one. */
  readonly at: (...path: readonly string[]) => Places;
}

/** Both sides of a channel. */
export function channelPair(stream: StreamPair, base: PlannedChannel, head: PlannedChannel): ChannelPair {
  const place = ({ channel }: PlannedChannel, path: readonly string[]) =>
    placeIn(channel.location, ...path) ?? channel.location;
  return {
    stream,
    base,
    head,
    channel: bare(head.channel.key),
    report: stream.report,
    at: (...path) => ({ base: place(base, path), head: place(head, path) }),
  };
}
