import type { Location } from '../diagnostics/location.js';

/** CEL's types, as far as signing needs them. A `map` is ordered pairs; its values may be of several types. */
export type CelType =
  | 'string'
  | 'bytes'
  | 'int'
  | 'bool'
  | 'list<string>'
  | 'list<bytes>'
  | 'list<int>'
  | 'list<bool>'
  | 'list<map>'
  | 'map';

/** A facet of the request as it will be sent. */
export type RequestFacet =
  | 'method'
  | 'scheme'
  | 'host'
  | 'path'
  | 'target'
  | 'wire_path'
  | 'wire_target'
  | 'query'
  | 'url'
  | 'body'
  | 'body_bytes'
  | 'params'
  | 'members';

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '>' | '&&' | '||';

interface Typed {
  /** Of the very token or sub-expression. */
  readonly location: Location;
  readonly type: CelType;
}

/** Our own typed tree of a CEL expression: what is emitted, explained and compared. */
export type Expression = Typed &
  (
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'bytes'; readonly value: Uint8Array }
    | { readonly kind: 'int'; readonly value: number }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'credential'; readonly name: string }
    | { readonly kind: 'parameter'; readonly name: string }
    | { readonly kind: 'value'; readonly name: string }
    | { readonly kind: 'request'; readonly facet: RequestFacet }
    | { readonly kind: 'operation'; readonly name: string }
    | { readonly kind: 'call'; readonly function: string; readonly args: readonly Expression[] }
    | {
        readonly kind: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'not'; readonly operand: Expression }
    | { readonly kind: 'negate'; readonly operand: Expression }
    | {
        readonly kind: 'conditional';
        readonly test: Expression;
        readonly then: Expression;
        readonly otherwise: Expression;
      }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'map'; readonly entries: readonly MapEntry[] }
    | { readonly kind: 'join'; readonly list: Expression; readonly separator?: Expression }
    | { readonly kind: 'toString'; readonly operand: Expression }
    | { readonly kind: 'toBytes'; readonly operand: Expression }
    /** Of a parameter or a constant of the operation, whose text is a whole number. */
    | { readonly kind: 'toInt'; readonly operand: Expression }
  );

/** A member of a map literal. */
export interface MapEntry {
  readonly key: string;
  readonly value: Expression;
}

/** The direct parts of an expression, in the order they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'text':
    case 'bytes':
    case 'int':
    case 'bool':
    case 'credential':
    case 'parameter':
    case 'value':
    case 'request':
    case 'operation':
      return [];
    case 'call':
      return expression.args;
    case 'binary':
      return [expression.left, expression.right];
    case 'not':
    case 'negate':
    case 'toString':
    case 'toBytes':
    case 'toInt':
      return [expression.operand];
    case 'conditional':
      return [expression.test, expression.then, expression.otherwise];
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.map(({ value }) => value);
    case 'join':
      return expression.separator === undefined ? [expression.list] : [expression.list, expression.separator];
  }
  expression satisfies never;
}

/** An expression and everything in it, outermost first. */
export function nodesOf(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(nodesOf)];
}
