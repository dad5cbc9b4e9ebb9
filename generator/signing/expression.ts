import type { Location } from '../diagnostics/location.js';

/** CEL's types, as far as signing needs them. */
export type CelType = 'string' | 'bytes' | 'int' | 'bool' | 'list<string>' | 'list<bytes>' | 'list<int>' | 'map';

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
  | 'params';

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
    | { readonly kind: 'call'; readonly function: string; readonly overload: string; readonly args: readonly Expression[] }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'not'; readonly operand: Expression }
    | { readonly kind: 'negate'; readonly operand: Expression }
    | { readonly kind: 'conditional'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'map'; readonly entries: readonly { readonly key: string; readonly value: Expression }[] }
    | { readonly kind: 'join'; readonly list: Expression; readonly separator: Expression }
    | { readonly kind: 'toString'; readonly operand: Expression }
    | { readonly kind: 'toBytes'; readonly operand: Expression }
  );
