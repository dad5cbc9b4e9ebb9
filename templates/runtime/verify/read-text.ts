import { matchTemplate } from './match-template.js';
import { mergeReadings, type Read, type ReadBack } from './read-back.js';

/** Texts put together: literal text, and between it what is read; `undefined` is anything. */
export function readParts(text: string, parts: readonly (string | Read | undefined)[]): ReadBack | undefined {
  const template = parts.map((part, index) => (typeof part === 'string' ? { text: part } : { value: String(index) }));
  const found = matchTemplate(template, text);
  if (found === undefined) return undefined;
  const readings = parts.flatMap((part, index) =>
    typeof part === 'function' ? [part(found.get(String(index)) ?? '')] : [],
  );
  return merged(readings);
}

/** Text that is written as bytes. */
export function readEncoded(text: string, decode: (text: string) => Uint8Array, read: Read): ReadBack | undefined {
  return read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decode(text)));
}

/** Bytes that were digits before. */
export function readDigits(
  text: string,
  { decode, hex, read }: { decode: (text: string) => Uint8Array; hex: (bytes: Uint8Array) => string; read: Read },
): ReadBack | undefined {
  return read(hex(decode(text)));
}

/** Text in which the characters are again those that others stood for. */
export function readReplaced(text: string, read: Read): ReadBack | undefined {
  return read(text);
}

/** Percent-encoded text. */
export function readUri(text: string, read: Read): ReadBack | undefined {
  return read(decodeURIComponent(text));
}

/** A signature that only the holder of a private key can make. */
export function readSignature(text: string, decode: (text: string) => Uint8Array): ReadBack {
  return { signatures: [decode(text)] };
}

/** The signatures that a text may be or hold, by each way to read it: which one was taken is only known by signing again. */
export function readSignatures(text: string, reads: readonly Read[]): ReadBack {
  return { signatures: reads.flatMap((read) => signaturesIn(text, read)) };
}

function signaturesIn(text: string, read: Read): readonly Uint8Array[] {
  try {
    return read(text)?.signatures ?? [];
  } catch {
    // It was made the other way.
    return [];
  }
}

/** The members of a JSON object, those that are no text as JSON. */
export function readJson(text: string, members: Readonly<Record<string, Read>>): ReadBack | undefined {
  const object: unknown = JSON.parse(text);
  if (typeof object !== 'object' || object === null) return undefined;
  const readings = Object.entries(members).map(([name, read]) => {
    const value: unknown = Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : null;
    return value === null ? undefined : read(typeof value === 'string' ? value : JSON.stringify(value));
  });
  return merged(readings);
}

/** The claims of a JSON Web Token, and its signature. */
export function readJwt(
  text: string,
  decode: (text: string) => Uint8Array,
  claims: Readonly<Record<string, Read>>,
): ReadBack | undefined {
  const [, payload, signature, ...rest] = text.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return undefined;
  const read = readEncoded(payload, decode, (json) => readJson(json, claims));
  return read && mergeReadings([read, { signatures: [decode(signature)] }]);
}

/** The value that says how long the request is good. */
export function readDated(text: string, read: Read): ReadBack | undefined {
  const reading = read(text);
  return reading && { ...reading, dated: text };
}

function merged(readings: readonly (ReadBack | undefined)[]): ReadBack | undefined {
  const known = readings.flatMap((reading) => reading ?? []);
  return known.length === readings.length ? mergeReadings(known) : undefined;
}
