import { toBytes } from '../crypto/utf8.js';

/** CRC-32 (ISO 3309), four bits at a time. */
export function crc32(data: string | Uint8Array): number {
  let crc = -1;
  for (const byte of toBytes(data)) {
    crc = (crc >>> 4) ^ remainder(crc ^ byte);
    crc = (crc >>> 4) ^ remainder(crc ^ (byte >>> 4));
  }
  return ~crc >>> 0;
}

/** What four bits leave when they are divided by the polynomial. */
function remainder(bits: number): number {
  let rest = bits & 15;
  for (let bit = 0; bit < 4; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
}
