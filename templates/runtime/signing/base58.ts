import { UnreadableError } from '../crypto/unreadable-error.js';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bitcoin's alphabet; a leading zero byte is a leading `1`. */
export function base58(bytes: Uint8Array): string {
  const zeros = countLeading(bytes, 0);
  const digits = convert(bytes.subarray(zeros), 256, 58);
  return '1'.repeat(zeros) + digits.map((digit) => alphabet[digit]).join('');
}

/** The inverse of {@link base58}. `name` is that of the credential that the text is, or is a part of. */
export function base58Decode(text: string, name?: string): Uint8Array {
  const digits = Array.from(text, (character) => alphabet.indexOf(character));
  if (digits.includes(-1)) throw new UnreadableError(name, 'base58: digits and letters, but none of 0, O, I and l');
  const zeros = countLeading(digits, 0);
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...convert(digits.slice(zeros), 58, 256)]);
}

/** A number from one base to another by long division, most significant digit first. */
function convert(number: Iterable<number>, from: number, to: number): number[] {
  const digits: number[] = [];
  for (const digit of number) {
    let carry = digit;
    for (let at = 0; at < digits.length; at++) {
      carry += (digits[at] ?? 0) * from;
      digits[at] = carry % to;
      carry = Math.floor(carry / to);
    }
    for (; carry > 0; carry = Math.floor(carry / to)) digits.push(carry % to);
  }
  return digits.reverse();
}

function countLeading(list: ArrayLike<number>, value: number): number {
  let count = 0;
  while (count < list.length && list[count] === value) count++;
  return count;
}
