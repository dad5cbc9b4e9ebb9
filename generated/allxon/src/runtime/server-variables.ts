import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Server } from './operation.js';
import { own } from './own.js';

/** The URL of a server with its variables: options of the client, or their defaults. */
export function fillVariables({ url, variables = {} }: Server, options: object): string {
  return url.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const { default: standard, enum: choices } = variables[name] ?? {};
    const value = own(options, name) ?? standard;
    const isRight = typeof value === 'string' && (choices?.includes(value) ?? /^[\w.~:/-]+$/.test(value));
    if (isRight) return value;
    throw new InvalidInputError(name, choices ? `is not one of ${choices.join(', ')}` : 'is not part of a URL');
  });
}
