/** `subject` is a value: the property `Order.price`, the body of an operation, a parameter. */
export interface OfValue {
  readonly subject: string;
}
export interface OfProperty extends OfValue {
  readonly property: string;
}
export interface OfOne extends OfValue {
  readonly value: string;
}
export interface FromTo extends OfValue {
  readonly from: string;
  readonly to: string;
}
export interface OfKeyword extends FromTo {
  readonly keyword: string;
}
