import type { StreamApi } from '../../channels/stream-api.js';
import { matchTemplate } from './match-template.js';

/** What a client asks for. */
export type Asked =
  | { readonly kind: 'ping' }
  | { readonly kind: 'subscribe' | 'unsubscribe'; readonly address: string }
  | { readonly kind: 'authenticate'; readonly fields: Readonly<Record<string, string>> };

/** No address is so. */
const placeholder = '\u0000';

/** Reads a message of a client by the templates that it is made with; undefined where it is none of them. */
export function readMessage(api: StreamApi, message: unknown): Asked | undefined {
  const { ping, subscribe, unsubscribe, authentication } = api;
  if (ping !== undefined && matchTemplate(ping.message, placeholder, message)) return { kind: 'ping' };
  const dropped = unsubscribe && addressIn(unsubscribe(placeholder), message);
  if (dropped !== undefined) return { kind: 'unsubscribe', address: dropped };
  const address = addressIn(subscribe(placeholder), message);
  if (address !== undefined) return { kind: 'subscribe', address };
  const fields = authentication?.message && fieldsIn(authentication.message, message);
  return fields && { kind: 'authenticate', fields };
}

/** Which messages there are, for whoever has sent another. */
export function messageWords({ ping, unsubscribe, authentication }: StreamApi): readonly string[] {
  const words: readonly [word: string, isThere: boolean][] = [
    ['subscribe', true],
    ['unsubscribe', unsubscribe !== undefined],
    ['authenticate', authentication?.message !== undefined],
    ['ping', ping !== undefined],
  ];
  return words.flatMap(([word, isThere]) => (isThere ? [word] : []));
}

function addressIn(template: unknown, message: unknown): string | undefined {
  const [address, ...others] = matchTemplate(template, placeholder, message) ?? [];
  return typeof address === 'string' && others.every((other) => other === address) ? address : undefined;
}

function fieldsIn(
  template: (fields: Readonly<Record<string, string>>) => unknown,
  message: unknown,
): Readonly<Record<string, string>> | undefined {
  const own = {};
  const [fields] = matchTemplate(template(own), own, message) ?? [];
  if (typeof fields !== 'object' || fields === null) return undefined;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
