/** The number that a parameter or a constant says: digits alone, and not more than ten. */
export function toInt(text: string): number {
  const number = Number(text);
  if (text.length > 10 || String(number) !== text || !Number.isInteger(number) || number < 0) {
    throw new TypeError('a number of at most ten digits is expected where a signature is made of it');
  }
  return number;
}
