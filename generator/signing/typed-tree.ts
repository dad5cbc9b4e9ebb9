import { checkedType, type CelNode } from './cel.js';
import type { BinaryOperator, CelType, Expression, RequestFacet } from './expression.js';
import type { ExpressionScope } from './expression-scope.js';

/** Copies a tree that the library has type-checked, and the allow-list passed, into our own. */
export function typedTree(node: CelNode, scope: Pick<ExpressionScope, 'names' | 'locate'>): Expression {
  const location = scope.locate(node.start, node.end);
  const type = typeOf(node);
  const tree = (child: CelNode): Expression => typedTree(child, scope);
  switch (node.op) {
    case 'value':
      return { location, type, ...literal(node.args) };
    case 'id': {
      const kind = scope.names.get(node.args);
      if (kind === undefined) throw new Error(`the name ${node.args} was not checked`);
      return { location, type, kind, name: node.args };
    }
    case '.': {
      const [receiver, name] = node.args;
      return receiver.args === 'request'
        ? { location, type, kind: 'request', facet: name as RequestFacet }
        : { location, type, kind: 'operation', name };
    }
    case 'call': {
      const [name, args] = node.args;
      const [operand] = args;
      if (name === 'string' && operand !== undefined)
        return { location, type, kind: 'toString', operand: tree(operand) };
      if (name === 'bytes' && operand !== undefined) return { location, type, kind: 'toBytes', operand: tree(operand) };
      if (name === 'int' && operand !== undefined) return { location, type, kind: 'toInt', operand: tree(operand) };
      return { location, type, kind: 'call', function: name, args: args.map(tree) };
    }
    case 'rcall': {
      const [, receiver, [separator]] = node.args;
      const list = tree(receiver);
      return separator === undefined
        ? { location, type, kind: 'join', list }
        : { location, type, kind: 'join', list, separator: tree(separator) };
    }
    case 'list':
      return { location, type, kind: 'list', items: node.args.map(tree) };
    case 'map':
      return {
        location,
        type,
        kind: 'map',
        entries: node.args.map(([key, value]) => ({ key: String(key.args), value: tree(value) })),
      };
    case '?:': {
      const [test, then, otherwise] = node.args;
      return { location, type, kind: 'conditional', test: tree(test), then: tree(then), otherwise: tree(otherwise) };
    }
    case '!_':
      return { location, type, kind: 'not', operand: tree(node.args) };
    case '-_':
      return { location, type, kind: 'negate', operand: tree(node.args) };
    default: {
      const [left, right] = node.args as [CelNode, CelNode];
      return {
        location,
        type,
        kind: 'binary',
        operator: node.op as BinaryOperator,
        left: tree(left),
        right: tree(right),
      };
    }
  }
}

function typeOf(node: CelNode): CelType {
  const type = checkedType(node);
  if (type === undefined) throw new Error(`the library says no type for ${node.input.slice(node.start, node.end)}`);
  return type;
}

type Literal =
  | Pick<Extract<Expression, { kind: 'text' }>, 'kind' | 'value'>
  | Pick<Extract<Expression, { kind: 'bytes' }>, 'kind' | 'value'>
  | Pick<Extract<Expression, { kind: 'int' }>, 'kind' | 'value'>
  | Pick<Extract<Expression, { kind: 'bool' }>, 'kind' | 'value'>;

function literal(value: unknown): Literal {
  switch (typeof value) {
    case 'string':
      return { kind: 'text', value };
    case 'bigint':
      return { kind: 'int', value: Number(value) };
    case 'boolean':
      return { kind: 'bool', value };
    default:
      if (value instanceof Uint8Array) return { kind: 'bytes', value: Uint8Array.from(value) };
      throw new Error('a literal was not checked');
  }
}
