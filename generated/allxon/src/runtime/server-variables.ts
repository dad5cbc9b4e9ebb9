import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Server } from './operation.js';
import { own } from './own.js';

/** The URL of a server with its variables: options of the client, or their defaults. */
export function fillVariables({ url, variables = {} }: Server, options: object): string {
  return url.replace(/\{([^}]+)\}(?=(.?))/g, (_, name: string, next: string) => {
    const { default: standard, enum: choices } = variables[name] ?? {};
    const value = own(options, name) ?? standard;
    // A slash or colon before `.example.com` would make that a path, and what is before it the host.
    const free = next === '' || next === '/' ? /^[\w.~:/-]+$/ : /^[\w.~-]+$/;
    const isRight = typeof value === 'string' && (choices?.includes(value) ?? free.test(value));
    if (isRight) return value;
    throw new InvalidInputError(name, choices ? `is not one of ${choices.join(', ')}` : 'is not part of a URL');
  });
}
