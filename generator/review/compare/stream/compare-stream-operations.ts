import type { Json } from '../../../model/json-schema.js';
import type { MessageTemplate, StreamPing } from '../../../model/stream.js';
import { valueText } from '../../words.js';
import type { StreamPair } from './stream-pair.js';

/** Compares the messages that a client sends to subscribe, to unsubscribe and to stay alive. */
export function compareStreamOperations(pair: StreamPair): void {
  const { base, head, report, at } = pair;
  const [one, other] = [base.stream, head.stream];
  compareTemplates(pair, { name: 'subscribe', what: 'subscribe', one: one.subscribe, other: other.subscribe });
  compareTemplates(pair, { name: 'unsubscribe', what: 'unsubscribe', one: one.unsubscribe, other: other.unsubscribe });
  compareTemplates(pair, { name: 'ping', what: 'stay connected', one: pinged(one.ping), other: pinged(other.ping) });
  if (one.ping === undefined || other.ping === undefined) return;
  const [from, to] = [timesOf(one.ping), timesOf(other.ping)];
  if (from !== to) report('stream/heartbeat-changed', { from, to }, at('operations', 'ping'));
}

interface Templates {
  /** Under `operations`. */
  readonly name: string;
  /** In a sentence, after "to". */
  readonly what: string;
  readonly one: MessageTemplate | undefined;
  readonly other: MessageTemplate | undefined;
}

/** Compares one kind of message. */
export function compareTemplates({ report, at }: StreamPair, { name, what, one, other }: Templates): void {
  const [from, to] = [one, other].map((each) => (each === undefined ? undefined : JSON.stringify(each.template)));
  if (from === to) return;
  const places = at('operations', name, 'message');
  const facts = { what, from: templateText(one), to: templateText(other) };
  if (from === undefined) report('stream/operation-added', facts, places);
  else if (to === undefined) report('stream/operation-removed', facts, places);
  else report('stream/operation-changed', facts, places);
}

function templateText(message: MessageTemplate | undefined): string {
  // A template is JSON.
  return valueText(message?.template as Json | undefined);
}

function pinged(ping: StreamPing | undefined): MessageTemplate | undefined {
  return ping && { location: ping.location, template: ping.message };
}

function timesOf({ intervalMs, timeoutMs }: StreamPing): string {
  return `every ${intervalMs / 1000} s, with ${timeoutMs / 1000} s to answer`;
}
