import type { AcceptedMessage, StreamAuthentication } from '../../../model/stream.js';
import { code, valueText } from '../../words.js';
import { compareTemplates } from './compare-stream-operations.js';
import type { StreamPair } from './stream-pair.js';

/** Compares how a connection proves whose it is. With the first credentials, or the last, it comes and goes without a word. */
export function compareAuthentication(pair: StreamPair): void {
  const { base, head, report, at } = pair;
  const [one, other] = [base.stream.authentication, head.stream.authentication];
  if (one === undefined || other === undefined) return;
  const path = ['operations', 'authenticate'] as const;
  if (one.method !== other.method) {
    const facts = { from: code(one.method), to: code(other.method) };
    report('stream/signed-method-changed', facts, at(...path, 'method'));
  }
  const [from, to] = [wayOf(one), wayOf(other)];
  if (from !== to) report('stream/authentication-moved', { from, to }, at(...path, 'message'));
  else compareTemplates(pair, { name: 'authenticate', what: 'authenticate', one: one.message, other: other.message });
  const [was, is] = [conditionOf(one.accepted), conditionOf(other.accepted)];
  if (was !== is) report('stream/accepted-changed', { from: was, to: is }, at(...path, 'accepted'));
}

function wayOf({ message }: StreamAuthentication): string {
  return message === undefined ? 'the query of the URL' : 'the first message';
}

function conditionOf(accepted: AcceptedMessage | undefined): string {
  if (accepted === undefined) return 'when it is open';
  const { at, equals, startsWith, endsWith } = accepted;
  const said = [
    equals === undefined ? [] : [`is ${valueText(equals)}`],
    startsWith === undefined ? [] : [`begins with ${valueText(startsWith)}`],
    endsWith === undefined ? [] : [`ends with ${valueText(endsWith)}`],
  ].flat();
  return `where ${code(at)} ${said.join(' and ')}`;
}
