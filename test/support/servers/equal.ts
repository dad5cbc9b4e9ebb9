import { timingSafeEqual } from 'node:crypto';

/** Compare two texts in a time that tells only their length. */
export function equalInConstantTime(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}
