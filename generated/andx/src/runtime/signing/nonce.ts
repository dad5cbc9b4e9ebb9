import { hex } from './hex.js';
import type { SigningMemo } from './memo.js';
import type { FreshValues } from './signer.js';

/** Numbers used once: random, or the text that `given` returns. */
export function createFreshValues(clockMs: number, memo: SigningMemo, given: (() => string) | undefined): FreshValues {
  let text: string | undefined;
  let milliseconds: number | undefined;
  let uuid: string | undefined;
  const random = new Map<number, string>();
  const fixed = (): string | undefined => (given === undefined ? undefined : (text ??= given()));
  return {
    milliseconds: () => {
      const injected = fixed();
      if (injected !== undefined) return Number(injected);
      return (milliseconds ??= memo.nextNonce(Math.trunc(clockMs)));
    },
    uuid: () => fixed() ?? (uuid ??= randomUuid()),
    randomHex: (bytes) => {
      const known = fixed() ?? random.get(bytes) ?? randomHex(bytes);
      random.set(bytes, known);
      return known;
    },
  };
}

function randomHex(bytes: number): string {
  return hex(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** RFC 9562, section 5.4. Not `crypto.randomUUID`, which pages without TLS do not have. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
