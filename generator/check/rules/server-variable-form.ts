import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { isText, member } from '../../read/spec-node.js';
import type { SpecNode } from '../../read/spec-document.js';
import type { Rule } from '../rule.js';
import { serversOf } from './servers.js';

/** A client refuses a value that would change the host, or what follows it; a default without `enum` is one of them. */
export const serverVariablesHaveTheirForm: Rule = function* (spec) {
  for (const server of serversOf(spec)) yield* formsOf(server);
};

function* formsOf(server: SpecNode): Iterable<Diagnostic> {
  const url = member(server, 'url');
  if (!isText(url)) return;
  const told = new Set<string>();
  for (const { 0: braces, 1: name = '', index } of url.value.matchAll(/\{([^{}]+)\}/g)) {
    const variable = member(member(server, 'variables'), name);
    const initial = member(variable, 'default');
    if (!isText(initial) || member(variable, 'enum') !== undefined || told.has(name)) continue;
    const problem = problemOf(initial.value, url.value.slice(0, index), url.value.slice(index + braces.length));
    if (problem === undefined) continue;
    told.add(name);
    yield diagnostic('openapi/server-variable-form', initial.location, { value: initial.value, name, problem });
  }
}

function problemOf(value: string, before: string, after: string): string | undefined {
  // What comes next that is no variable.
  const next = /^(?:\{[^{}]+\})*(.?)/.exec(after)?.[1];
  const isInHost = /^[^/]*:\/\/[^/]*$/.test(before) || /^\{[^/]*$/.test(before);
  const isAtEnd = next === '' || next === '/';
  if (isInHost && isAtEnd && /[\w\]}]$/.test(before)) {
    return isPath(value) ? undefined : 'is neither empty nor a path that begins with a slash';
  }
  const mayHaveSlashes = !after.startsWith('{') && isAtEnd;
  const isPart = (mayHaveSlashes ? /^[\w.~:/-]+$/ : /^[\w.~-]+$/).test(value);
  return isPart && !makesDots(value, before, after) ? undefined : 'cannot be part of the URL there';
}

/** With the text beside it, as far as that has no other variable in it. */
function makesDots(value: string, before: string, after: string): boolean {
  const [start = '', end = ''] = [/[^/}]*$/.exec(before)?.[0], /^[^/{]*/.exec(after)?.[0]];
  return `${start}${value}${end}`.split('/').some((segment) => segment === '.' || segment === '..');
}

function isPath(value: string): boolean {
  const [first, ...segments] = (value.endsWith('/') ? value.slice(0, -1) : value).split('/');
  return first === '' && segments.every((segment) => /^[\w.~:-]+$/.test(segment) && !/^\.\.?$/.test(segment));
}
