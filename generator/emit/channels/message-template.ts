import { jsonValue, valueLiteral, verbatim, type LiteralValue } from '../encode/value-literal.js';

/** What stands in a message, and the parameter of the function that makes one. */
export interface Placeholder {
  /** The whole text, such as `{address}`. */
  readonly text: string;
  readonly parameter: string;
}

/** A message as a function of what it is made for: `(address) => ({ op: 'subscribe', args: [address] })`. */
export function messageFunction(template: unknown, placeholder: Placeholder): LiteralValue {
  return verbatim(`(${placeholder.parameter}) => (${valueLiteral(filled(template, placeholder))})`);
}

/** JSON in which each text that is the placeholder has become the parameter. */
function filled(template: unknown, placeholder: Placeholder): LiteralValue {
  if (template === placeholder.text) return verbatim(placeholder.parameter);
  if (Array.isArray(template)) return template.map((item) => filled(item, placeholder));
  if (typeof template !== 'object' || template === null) return jsonValue(template);
  return new Map(Object.entries(template).map(([key, member]) => [key, filled(member, placeholder)]));
}
