import type { AcceptedMessage, MessagePlaces, StreamAuthentication } from '../../model/stream.js';
import type { PackagePlan, PlannedConnection, PlannedScheme } from '../../plan/package-plan.js';
import { credentialRules } from '../credential-rules.js';
import { jsonValue, record, valueLiteral, verbatim, type LiteralValue } from '../encode/value-literal.js';
import type { Imports } from '../imports.js';
import { messageFunction } from './message-template.js';

const address = { text: '{address}', parameter: 'address' };
const fields = { text: '{fields}', parameter: 'fields' };

/** The data of the stream; what is the default of the runtime is left out. */
export function streamValue(
  { stream, alternatives }: PlannedConnection,
  { directory }: PackagePlan,
  imports: Imports,
): LiteralValue {
  const { authentication, ping, rateLimit, unsubscribe, finalCodes } = stream;
  const schemes = [...new Set(alternatives.flat())];
  return record({
    name: directory,
    url: stream.url,
    security: schemes.length === 0 ? undefined : alternatives.map((each) => schemesValue(each, imports)),
    authentication: authentication && authenticationValue(authentication, imports),
    credentials:
      schemes.length === 0
        ? undefined
        : new Map(schemes.map((scheme) => [scheme.name, credentialRules(scheme, imports)])),
    subscribe: messageFunction(stream.subscribe.template, address),
    unsubscribe: unsubscribe && messageFunction(unsubscribe.template, address),
    ping: ping && record({ message: jsonValue(ping.message), intervalMs: ping.intervalMs, timeoutMs: ping.timeoutMs }),
    message: placesValue(stream.message),
    rateLimit: rateLimit && record({ messages: rateLimit.messages, windowMs: rateLimit.windowMs }),
    finalCodes: finalCodes.length === 0 ? undefined : finalCodes.map((code) => verbatim(String(code))),
  });
}

function schemesValue(alternative: readonly PlannedScheme[], imports: Imports): LiteralValue {
  return new Map(
    alternative.map(({ name, file }): [string, LiteralValue] => [
      name,
      verbatim(imports.value(`security/${file}.js`, name)),
    ]),
  );
}

function authenticationValue({ method, message, accepted }: StreamAuthentication, imports: Imports): LiteralValue {
  return record({
    method,
    message: message && messageFunction(message.template, fields),
    accepted: accepted && acceptedValue(accepted, imports),
  });
}

function acceptedValue({ at, equals, startsWith, endsWith }: AcceptedMessage, imports: Imports): LiteralValue {
  const place = valueLiteral(record({ at, equals, startsWith, endsWith }));
  return verbatim(`/* @__PURE__ */ ${imports.value('runtime/channels/says.js', 'says')}(${place})`);
}

function placesValue({ channel, payload, action, snapshots, updates, time, error }: MessagePlaces): LiteralValue {
  return record({
    ...{ channel, payload, action },
    snapshots: snapshots.length === 0 ? undefined : snapshots,
    updates,
    time: time && record(time),
    error,
  });
}
