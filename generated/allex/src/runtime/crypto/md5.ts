// MD5 (RFC 1321), which Web Crypto does not have. Some schemes still ask for it; nothing else should.

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const table = /* @__PURE__ */ Int32Array.from(
  { length: 64 },
  (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0,
);

/** The 16 bytes of the hash. */
export function md5Of(data: Uint8Array): Uint8Array {
  const words = pad(data);
  let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < words.length; block += 16) {
    const before = [a, b, c, d] as const;
    for (let step = 0; step < 64; step++) {
      const [mixed, word] = mix(step, b, c, d);
      const sum = (a + mixed + (table[step] ?? 0) + (words[block + word] ?? 0)) | 0;
      const shift = shifts[(step >> 4) * 4 + (step & 3)] ?? 0;
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    [a, b, c, d] = [(a + before[0]) | 0, (b + before[1]) | 0, (c + before[2]) | 0, (d + before[3]) | 0];
  }
  const digest = new DataView(new ArrayBuffer(16));
  [a, b, c, d].forEach((word, index) => digest.setInt32(index * 4, word, true));
  return new Uint8Array(digest.buffer);
}

/** Function and word of a step (RFC 1321, section 3.4). */
function mix(step: number, b: number, c: number, d: number): readonly [mixed: number, word: number] {
  if (step < 16) return [(b & c) | (~b & d), step];
  if (step < 32) return [(d & b) | (~d & c), (5 * step + 1) % 16];
  if (step < 48) return [b ^ c ^ d, (3 * step + 5) % 16];
  return [c ^ (b | ~d), (7 * step) % 16];
}

function pad(data: Uint8Array): Int32Array {
  const view = new DataView(new ArrayBuffer((((data.length + 8) >> 6) + 1) * 64));
  new Uint8Array(view.buffer).set(data);
  view.setUint8(data.length, 0x80);
  view.setUint32(view.byteLength - 8, (data.length * 8) >>> 0, true);
  view.setUint32(view.byteLength - 4, Math.floor(data.length / 2 ** 29), true);
  return Int32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getInt32(index * 4, true));
}

/** HMAC (RFC 2104) with MD5. */
export function hmacMd5Of(key: Uint8Array, data: Uint8Array): Uint8Array {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? md5Of(key) : key);
  const inner = md5Of(Uint8Array.from([...block.map((byte) => byte ^ 0x36), ...data]));
  return md5Of(Uint8Array.from([...block.map((byte) => byte ^ 0x5c), ...inner]));
}
