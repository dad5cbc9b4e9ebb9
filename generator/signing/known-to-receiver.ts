import { nodesOf, type Expression } from './expression.js';

/** What a receiver can tell without the request: who has chosen what, and which operation it is. */
const known = new Set<Expression['kind']>([
  'text',
  'int',
  'bool',
  'credential',
  'parameter',
  'operation',
  'binary',
  'not',
  'negate',
  'conditional',
  'toInt',
]);

/** Whether a receiver can compute it of what it knows itself: credentials, constants and literals, nothing of the request. */
export function isKnownToReceiver(expression: Expression): boolean {
  return nodesOf(expression).every(({ kind }) => known.has(kind));
}
