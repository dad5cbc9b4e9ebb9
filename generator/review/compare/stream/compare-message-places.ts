import type { MessagePlaces } from '../../../model/stream.js';
import { code, listText } from '../../words.js';
import type { StreamPair } from './stream-pair.js';

/** Members of `message`, and what stands there, in a sentence. */
const places = {
  channel: 'the channel',
  payload: 'the payload',
  action: 'the action',
  time: 'the time',
  error: 'the error',
} as const;

/** Compares where received messages keep what. */
export function compareMessagePlaces({ base, head, report, at }: StreamPair): void {
  const [one, other] = [base.stream.message, head.stream.message];
  for (const [key, what] of Object.entries(places)) {
    const [from, to] = [placeText(one, key), placeText(other, key)];
    if (from !== to) report('stream/place-changed', { what, from, to }, at('message', key));
  }
  for (const [key, what] of [
    ['snapshots', 'snapshots'],
    ['updates', 'updates'],
  ] as const) {
    const [from = '', to = ''] = [one, other].map((message) => actionsText(message[key]));
    if (from !== to) report('stream/actions-changed', { what, from, to }, at('message', key));
  }
}

function placeText(message: MessagePlaces, key: string): string {
  const { time } = message;
  if (key === 'time') return time === undefined ? 'no place' : `${code(time.at)}, in ${time.unit}`;
  const pointer = new Map(Object.entries(message)).get(key) as unknown;
  return typeof pointer === 'string' ? code(pointer) : 'no place';
}

function actionsText(actions: readonly string[] | undefined): string {
  if (actions === undefined) return 'any other';
  return actions.length === 0 ? 'none' : listText([...actions].sort().map(code));
}
