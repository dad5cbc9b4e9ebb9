import { nodesOf, type Expression } from './expression.js';
import { functionTable } from './functions/table.js';

/** What can be read back from the text of a value. */
export type ReadBack = 'clock' | 'nonce' | 'credential';

/** What a receiver can tell without the request: who has chosen what. */
const knownToReceiver = new Set<Expression['kind']>([
  'text',
  'int',
  'bool',
  'credential',
  'parameter',
  'binary',
  'not',
]);

/**
 * What a receiver learns from the exact text of an expression: it is a clock or nonce function, or a credential, with
 * nothing around it but what can be undone. Of a conditional, what all its branches give.
 */
export function invertible(expression: Expression, values: ReadonlyMap<string, Expression>): readonly ReadBack[] {
  switch (expression.kind) {
    case 'credential':
      return ['credential'];
    case 'value': {
      const named = values.get(expression.name);
      return named === undefined ? [] : invertible(named, values);
    }
    case 'toString':
    case 'negate':
      return invertible(expression.operand, values);
    case 'conditional': {
      if (!nodesOf(expression.test).every(({ kind }) => knownToReceiver.has(kind))) return [];
      const then = invertible(expression.then, values);
      return invertible(expression.otherwise, values).filter((kind) => then.includes(kind));
    }
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator !== '+' && operator !== '-' && operator !== '*') return [];
      if (expression.type !== 'int') return [];
      if (right.kind === 'int') return invertible(left, values);
      return left.kind === 'int' ? invertible(right, values) : [];
    }
    case 'call': {
      const reads = functionTable.get(expression.function)?.reads;
      if (reads === 'clock' || reads === 'nonce') return [reads];
      const [first] = expression.args;
      // These give the same text again for the text they gave.
      const isRepeatable = ['upper', 'lower', 'replace', 'strip_prefix'].includes(expression.function);
      return isRepeatable && first !== undefined ? invertible(first, values) : [];
    }
    default:
      return [];
  }
}
