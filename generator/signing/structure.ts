import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { checkedType, childrenOf, type CelNode } from './cel.js';
import { cureOf } from './cures.js';
import type { Locate } from './finding.js';

/** What the library types and the language refuses: empty lists, comparison of texts by order, bytes in maps … */
export function checkStructure(node: CelNode, locate: Locate): readonly Diagnostic[] {
  const inner = childrenOf(node).flatMap((child) => (isReceiver(node, child) ? [] : checkStructure(child, locate)));
  const here = checkNode(node, locate);
  return here === undefined ? inner : [...inner, here];
}

/** `request` in `request.method` has no type of ours. */
function isReceiver(node: CelNode, child: CelNode): boolean {
  return node.op === '.' && child.op === 'id';
}

function checkNode(node: CelNode, locate: Locate): Diagnostic | undefined {
  const location = locate(node.start, node.end);
  switch (node.op) {
    case 'list':
      if (checkedType(node) !== undefined) return undefined;
      return node.args.length === 0
        ? diagnostic('signing/list', location, { problem: 'an empty one has none' })
        : diagnostic('signing/list', location, { problem: 'it can be text, bytes, ints, booleans or maps' });
    case 'map': {
      const wrong = node.args.map(([, value]) => value).find((value) => !isMember(value));
      const type = wrong === undefined ? undefined : (checkedType(wrong) ?? 'this');
      if (wrong === undefined || type === undefined) return undefined;
      const text = wrong.input.slice(wrong.start, wrong.end);
      const help = type === 'this' ? undefined : cureOf(text, type, ['string']);
      return diagnostic('signing/map-value', locate(wrong.start, wrong.end), { type }, { help });
    }
    case 'call': {
      const [name, [operand]] = node.args;
      const type = operand === undefined ? undefined : checkedType(operand);
      const isText = name === 'string' && operand !== undefined && type !== undefined && type !== 'int';
      const isBytes = name === 'bytes' && operand !== undefined && type !== undefined && type !== 'string';
      if (!isText && !isBytes) return undefined;
      const text = operand.input.slice(operand.start, operand.end);
      const cure =
        type === 'string' || (type === 'bytes' && isBytes)
          ? `it is ${type} already`
          : cureOf(text, type, [isText ? 'string' : 'bytes']);
      return diagnostic('signing/argument-type', locate(operand.start, operand.end), { name }, { help: cure });
    }
    case '==':
    case '!=':
    case '<':
    case '>': {
      const [left, right] = node.args;
      const type = checkedType(left);
      const isOrder = node.op === '<' || node.op === '>';
      const allowed = isOrder ? ['int'] : ['int', 'string', 'bytes', 'bool'];
      if (type !== undefined && allowed.includes(type)) return undefined;
      const help = isOrder ? 'Only ints are compared by order.' : 'Compare text: json(m), list.join().';
      const parameters = { operator: node.op, operands: `${type ?? 'this'} and ${checkedType(right) ?? 'this'}` };
      return diagnostic('signing/operand-type', location, parameters, { help });
    }
    case '+': {
      const type = checkedType(node);
      if (type === 'string' || type === 'bytes' || type === 'int') return undefined;
      const parameters = { operator: '+', operands: type ?? 'lists' };
      return diagnostic('signing/operand-type', location, parameters, {
        help: '`+` joins text or bytes, and adds ints.',
      });
    }
    default:
      return undefined;
  }
}

function isMember(value: CelNode): boolean {
  const type = checkedType(value);
  return type !== undefined && type !== 'bytes' && type !== 'list<bytes>';
}
