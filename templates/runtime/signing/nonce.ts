import { hex } from '../crypto/hex.js';
import type { FreshSource } from './signer.js';

const lastNonce = 'nonce';

/** Milliseconds of the clock, but more than in any request of this client before. */
export function freshMilliseconds(fresh: FreshSource): number {
  return Number(made(fresh, lastNonce, () => String(nextNonce(fresh))));
}

function nextNonce({ memo, clockMs }: FreshSource): number {
  const next = Math.max(Number(memo.get(lastNonce) ?? 0) + 1, Math.trunc(clockMs));
  memo.set(lastNonce, next);
  return next;
}

/** RFC 9562, version 4. The same text all through one attempt. */
export function freshUuid(fresh: FreshSource): string {
  return made(fresh, 'uuid', randomUuid);
}

/** Two digits a byte. The same text all through one attempt. */
export function freshHex(fresh: FreshSource, bytes: number): string {
  return made(fresh, String(bytes), () => hex(crypto.getRandomValues(new Uint8Array(bytes))));
}

function made(fresh: FreshSource, kind: string, make: () => string): string {
  const { given } = fresh;
  const known = (fresh.made ??= new Map());
  const name = given === undefined ? kind : 'given';
  const text = known.get(name) ?? (given ?? make)();
  known.set(name, text);
  return text;
}

/** RFC 9562, section 5.4. Not `crypto.randomUUID`, which pages without TLS do not have. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
