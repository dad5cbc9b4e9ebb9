/** How tightly the outermost operator of a text binds (ECMA-262, section 13); the greater, the tighter. */
export const precedence = {
  conditional: 1,
  or: 2,
  and: 3,
  equality: 4,
  relation: 5,
  sum: 6,
  product: 7,
  unary: 8,
  call: 9,
} as const;

/** TypeScript text of an expression. */
export interface Printed {
  readonly text: string;
  readonly precedence: number;
}

/** A name, a literal or a call: nothing binds tighter. */
export function primary(text: string): Printed {
  return { text, precedence: precedence.call };
}

/** The text as an operand of an operator that binds as tightly as `least`. */
export function operand(printed: Printed, least: number): string {
  return printed.precedence < least ? `(${printed.text})` : printed.text;
}
