const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** draft-msporny-base58: one leading `1` per leading zero byte, then the number in base 58. */
export function base58Of(bytes: Uint8Array): string {
  let number = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let digits = '';
  for (; number > 0n; number /= 58n) digits = (alphabet[Number(number % 58n)] ?? '') + digits;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + digits;
}

/** The inverse of {@link base58Of}. */
export function base58Bytes(text: string): Uint8Array {
  const number = Array.from(text).reduce((sum, digit) => {
    const value = alphabet.indexOf(digit);
    if (value < 0) throw new TypeError('not base58');
    return sum * 58n + BigInt(value);
  }, 0n);
  const hex = number === 0n ? '' : number.toString(16);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...new Uint8Array(zeros), ...Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')]);
}

/** RFC 4648, sections 4 and 5: either alphabet, with or without padding. */
export function base64Bytes(text: string): Uint8Array {
  const bare = text.replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/_-]*$/.test(bare) || bare.length % 4 === 1) throw new TypeError('not base64');
  return Uint8Array.from(Buffer.from(bare, 'base64'));
}

/** RFC 4648, section 8, in either case. */
export function hexBytes(text: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/i.test(text)) throw new TypeError('not hex');
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
