import { stringLiteral } from './string-literal.js';

/** A member's name in a type or an object literal. `__proto__` in an object literal needs brackets: see `objectKey`. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : stringLiteral(name);
}

/** A key of an object literal; `__proto__:` would set the prototype (ECMA-262, B.3.1). */
export function objectKey(name: string): string {
  return name === '__proto__' ? `['__proto__']` : propertyKey(name);
}
