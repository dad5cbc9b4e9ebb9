import { InvalidInputError } from './errors/invalid-input-error.js';
import type { Server } from './operation.js';
import { own } from './own.js';

/** The URL of a server with its variables: options of the client, or their defaults. */
export function fillVariables({ url, variables = {} }: Server, options: object): string {
  return url.replace(/\{([^}]+)\}/g, (braces, name: string, at: number) => {
    const { default: standard, enum: choices } = variables[name] ?? {};
    const value = own(options, name) ?? standard;
    const [before, after] = [url.slice(0, at), url.slice(at + braces.length)];
    const { form, problem } = rule(before, after);
    const isRight =
      typeof value === 'string' && (choices?.includes(value) ?? (form.test(value) && !hasDots(before, value, after)));
    if (isRight) return value;
    throw new InvalidInputError(name, choices ? `is not one of ${choices.join(', ')}` : problem);
  });
}

const path = {
  form: /^(?:\/[\w.~:-]+)*\/?$/,
  problem: 'is neither empty nor a path that begins with a slash',
};
const address = { form: /^[\w.~:/-]+$/, problem: 'is not part of a URL' };
const name = { form: /^[\w.~-]+$/, problem: address.problem };

/** By what stands before and after a variable: the host must be the one that the URL says. */
function rule(before: string, after: string): typeof path {
  // `https://api.example.com{basePath}`: `.evil.com` or `:1234` would go on with the host.
  const isBehindHost = /^(?:[^/]*:\/\/|\{)[^/]*[\w\]}]$/.test(before) && /^(?:\{[^}]+\})*(?:\/|$)/.test(after);
  if (isBehindHost) return path;
  // A slash or colon before `.example.com` would make that a path, and what is before it the host.
  return /^(?:\/|$)/.test(after) ? address : name;
}

/** Whether there is a segment of dots, which would change the path. Another variable beside this one may be anything. */
function hasDots(before: string, value: string, after: string): boolean {
  const segments = before.replace(/.*[/}]/, '') + value + after.replace(/[/{].*/, '');
  return /(?:^|\/)\.\.?(?:\/|$)/.test(segments);
}
