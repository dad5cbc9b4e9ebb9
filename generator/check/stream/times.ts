import { diagnostic } from '../../diagnostics/diagnostic.js';
import { isText, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { streamOf } from './stream-node.js';

/** Milliseconds that a timer can wait: a larger number is taken for 1 (HTML, section 8.6). */
const longest = 2 ** 31 - 1;

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Timers run for the times of a stream. */
export const streamTimesAreTimers: Rule = function* (spec) {
  const stream = streamOf(spec);
  const ping = member(member(stream, 'operations'), 'ping');
  for (const node of [
    member(ping, 'interval'),
    member(ping, 'timeout'),
    member(member(stream, 'rateLimit'), 'window'),
  ]) {
    if (!isText(node)) continue;
    const [, digits, unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(node.value) ?? [];
    if (digits === undefined || Number(digits) * (units[unit] ?? 0) <= longest) continue;
    yield diagnostic('stream/long-time', node.location, { text: node.value });
  }
};
