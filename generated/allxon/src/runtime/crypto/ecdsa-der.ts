import { tagged } from './der.js';

const size = 32;

/** An ECDSA signature on P-256 as a sequence of two integers (RFC 3279, section 2.2.3), from r and s of 32 bytes each. */
export function derOf(pair: Uint8Array): Uint8Array {
  const integers = [pair.slice(0, size), pair.slice(size)].map((bytes) => {
    const first = bytes.findIndex((byte) => byte !== 0);
    const digits = [...bytes.slice(first === -1 ? size - 1 : first)];
    // An integer whose first bit is set is negative: it takes a zero before it.
    return tagged(2, (digits[0] ?? 0) < 0x80 ? digits : [0, ...digits]);
  });
  return Uint8Array.from(tagged(0x30, integers.flat()));
}

/** The other way; no bytes where it is no such sequence. */
export function pairOf(der: Uint8Array): Uint8Array {
  const pair = new Uint8Array(2 * size);
  let at = 2;
  for (const end of [size, 2 * size]) {
    const length = der[at + 1] ?? 0;
    const digits = der.slice(at + 2, at + 2 + length);
    const [first = 0x80, second = 0] = digits;
    const significant = first === 0 ? digits.slice(1) : digits;
    const isMinimal = first === 0 ? second >= 0x80 || length === 1 : first < 0x80;
    if (der[at] !== 2 || digits.length !== length || !isMinimal || significant.length > size) return new Uint8Array();
    pair.set(significant, end - significant.length);
    at += 2 + length;
  }
  return der[0] === 0x30 && der[1] === der.length - 2 && at === der.length ? pair : new Uint8Array();
}
