import type { CelNode } from './cel.js';
import { refuse, type ExpressionScope } from './expression-scope.js';
import { diagnostic } from '../diagnostics/diagnostic.js';

/** Text, ints within ±(2^53 − 1), booleans and ASCII bytes. */
export function checkLiteral(node: CelNode & { op: 'value' }, scope: ExpressionScope): void {
  const value = node.args;
  if (typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'bigint') {
    if (value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)) return;
    const text = String(value);
    scope.report(diagnostic('signing/int-range', scope.locate(node.start, node.end), { least: text, greatest: text }));
  } else if (typeof value === 'number') {
    refuse(node, scope, ['A number with a fraction', 'Write an int, or the digits as text.']);
  } else if (value === null) {
    refuse(node, scope, ['`null`', "Write the empty text: ''."]);
  } else if (!(value instanceof Uint8Array)) {
    refuse(node, scope, ['An unsigned int', 'Write it without the u.']);
  } else if (value.some((byte) => byte > 0x7f)) {
    const help = "Write the bytes as digits: hex_decode('c3a9'); or as text: bytes('é').";
    refuse(node, scope, ["A b'…' literal that is not ASCII", help]);
  }
}
