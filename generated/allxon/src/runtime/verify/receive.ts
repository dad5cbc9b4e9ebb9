import { bodyKind } from '../signing/media-type.js';
import type { Pair } from '../signing/signer.js';
import { toBytes } from '../crypto/utf8.js';
import type { ReceivedRequestParts } from './received-request.js';
import type { ReceivedParts, VerifiedPlacement } from './verifier.js';

/** Takes a received request apart without changing a byte of its target. */
export async function receive(
  request: Request | ReceivedParts,
  path: string | undefined,
): Promise<ReceivedRequestParts> {
  const fields = pairsOf(request.headers).map(([name, value]): Pair => [name.toLowerCase(), value.trim()]);
  const split = /^(?:(https?|wss?):\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(request.url);
  const [, scheme = 'https', authority, rawPath = '', query = ''] = split ?? [];
  const host = (fields.find(([name]) => name === 'host')?.[1] ?? authority ?? '').toLowerCase();
  const wirePath = rawPath === '' ? '/' : rawPath;
  const withHost = fields.some(([name]) => name === 'host') ? fields : [['host', host] as const, ...fields];
  return {
    method: request.method,
    scheme: scheme.toLowerCase(),
    host,
    path: path ?? wirePath,
    wirePath,
    query,
    fields: withHost,
    bodyBytes: await bytesOf(request),
  };
}

async function bytesOf(request: Request | ReceivedParts): Promise<Uint8Array> {
  if (typeof Request !== 'undefined' && request instanceof Request)
    return new Uint8Array(await request.clone().arrayBuffer());
  const { body } = request as ReceivedParts;
  return toBytes(body ?? '');
}

function pairsOf(headers: ReceivedParts['headers']): readonly Pair[] {
  if (Symbol.iterator in headers) return [...headers];
  return Object.entries(headers).flatMap(([name, value]): readonly Pair[] => {
    if (value === undefined) return [];
    return typeof value === 'string' ? [[name, value]] : value.map((each): Pair => [name, each]);
  });
}

/** The text that stands where a scheme places something, or nothing. */
export function receivedText(parts: ReceivedRequestParts, { in: place, name }: VerifiedPlacement): string | undefined {
  const { fields } = parts;
  const isForm = bodyKind(fields.find(([field]) => field === 'content-type')?.[1]) === 'form';
  switch (place) {
    case 'headers': {
      const values = fields.filter(([field]) => field === name.toLowerCase());
      return values.length === 1 ? values[0]?.[1] : undefined;
    }
    case 'cookies': {
      const cookies = fields.filter(([field]) => field === 'cookie').flatMap(([, value]) => value.split(/; */));
      return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
    }
    case 'query':
      return onlyOne(parts.query, name);
    case 'params':
      return isForm ? onlyOne(textOf(parts), name) : onlyOne(parts.query, name);
    case 'body':
      return isForm ? onlyOne(textOf(parts), name) : memberText(textOf(parts), name);
    default:
      return place satisfies never;
  }
}

function textOf({ bodyBytes }: ReceivedRequestParts): string {
  return new TextDecoder().decode(bodyBytes);
}

/** A parameter that is there twice is one that two readers may read differently. */
function onlyOne(query: string, name: string): string | undefined {
  const values = new URLSearchParams(`?${query}`).getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

function memberText(text: string, name: string): string | undefined {
  const object: unknown = JSON.parse(text);
  const isObject = typeof object === 'object' && object !== null && Object.hasOwn(object, name);
  const value = isObject ? (object as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
