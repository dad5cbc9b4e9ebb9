import type { SpecEntry, SpecNode } from '../read/spec-document.js';
import { entry, itemsOf, member, textOf } from '../read/spec-node.js';
import { channelOf } from './channel.js';
import { defined } from './defined.js';
import { durationOf } from './duration.js';
import { jsonOf } from './json.js';
import { membersOf } from './node.js';
import { integerOf, scalarOf } from './scalar.js';
import { securityOf } from './security-requirement.js';
import type { Spec } from './spec.js';
import type {
  AcceptedMessage,
  MessagePlaces,
  MessageTemplate,
  Stream,
  StreamAuthentication,
  StreamPing,
} from './stream.js';
import { written } from './written-place.js';

/** `x-stream`. */
export function streamOf(spec: Spec, root: SpecNode): Stream | undefined {
  const stream = entry(root, 'x-stream');
  const node = stream?.value;
  const operations = member(node, 'operations');
  const url = member(member(node, 'server'), 'url');
  const urlText = textOf(url);
  const subscribe = templateOf(entry(operations, 'subscribe'));
  const message = placesOf(entry(node, 'message'));
  if (stream === undefined || url === undefined || urlText === undefined || !subscribe || !message) return undefined;
  const security = securityOf(member(node, 'security')) ?? [];
  return defined({
    location: written(stream.keyLocation, stream.value),
    url: urlText,
    urlLocation: url.location,
    description: textOf(member(member(node, 'server'), 'description')),
    security,
    authentication: security.some(({ schemes }) => schemes.length > 0)
      ? authenticationOf(entry(operations, 'authenticate') ?? stream)
      : undefined,
    subscribe,
    unsubscribe: templateOf(entry(operations, 'unsubscribe')),
    ping: pingOf(entry(operations, 'ping')),
    message,
    rateLimit: rateLimitOf(entry(node, 'rateLimit')),
    finalCodes: itemsOf(member(member(node, 'close'), 'final')).flatMap((code) => integerOf(code) ?? []),
    channels: membersOf(member(node, 'channels')).flatMap((channel) => channelOf(spec, channel, message) ?? []),
  });
}

function templateOf(operation: SpecEntry | undefined): MessageTemplate | undefined {
  const message = entry(operation?.value, 'message');
  return message && { location: message.keyLocation, template: jsonOf(message.value) };
}

/** Without a word of the spec: the opening handshake is a GET (RFC 6455, section 4.1), and the fields are in its query. */
function authenticationOf(declared: SpecEntry): StreamAuthentication {
  return defined({
    location: declared.keyLocation,
    method: textOf(member(declared.value, 'method')) ?? 'GET',
    message: declared.key === 'authenticate' ? templateOf(declared) : undefined,
    accepted: acceptedOf(entry(declared.value, 'accepted')),
  });
}

function acceptedOf(accepted: SpecEntry | undefined): AcceptedMessage | undefined {
  const at = textOf(member(accepted?.value, 'at'));
  if (accepted === undefined || at === undefined) return undefined;
  return defined({
    location: accepted.keyLocation,
    at,
    equals: scalarOf(member(accepted.value, 'equals')),
    startsWith: textOf(member(accepted.value, 'startsWith')),
    endsWith: textOf(member(accepted.value, 'endsWith')),
  });
}

function pingOf(ping: SpecEntry | undefined): StreamPing | undefined {
  const message = member(ping?.value, 'message');
  const intervalMs = durationOf(textOf(member(ping?.value, 'interval')));
  const timeoutMs = durationOf(textOf(member(ping?.value, 'timeout')));
  if (ping === undefined || message === undefined || intervalMs === undefined || timeoutMs === undefined)
    return undefined;
  return { location: written(ping.keyLocation, ping.value), message: jsonOf(message), intervalMs, timeoutMs };
}

function placesOf(message: SpecEntry | undefined): MessagePlaces | undefined {
  const text = (name: string): string | undefined => textOf(member(message?.value, name));
  const channel = text('channel');
  const payload = text('payload');
  if (message === undefined || channel === undefined || payload === undefined) return undefined;
  const time = member(message.value, 'time');
  const at = textOf(member(time, 'at'));
  const updates = itemsOf(member(message.value, 'updates')).flatMap((item) => textOf(item) ?? []);
  return defined({
    location: written(message.keyLocation, message.value),
    channel,
    payload,
    action: text('action'),
    snapshots: itemsOf(member(message.value, 'snapshots')).flatMap((item) => textOf(item) ?? []),
    updates: updates.length === 0 ? undefined : updates,
    time: at === undefined ? undefined : ({ at, unit: textOf(member(time, 'unit')) === 'ms' ? 'ms' : 's' } as const),
    error: text('error'),
  });
}

function rateLimitOf(limit: SpecEntry | undefined): Stream['rateLimit'] {
  const messages = integerOf(member(limit?.value, 'messages'));
  const windowMs = durationOf(textOf(member(limit?.value, 'window')));
  if (limit === undefined || messages === undefined || windowMs === undefined) return undefined;
  return { location: limit.keyLocation, messages, windowMs };
}
