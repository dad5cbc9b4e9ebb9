import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggest.js';
import { follow } from '../../read/resolve.js';
import type { SpecNode } from '../../read/spec-document.js';
import { entriesOf, isText, itemsOf, member, textOf } from '../../read/spec-node.js';
import type { CheckedSpec } from '../checked-spec.js';
import type { Rule } from '../rule.js';
import { faultOf } from './server-fault.js';

/** A path begins with a slash, so a server's URL does not end with one. */
export const serversHaveNoTrailingSlash: Rule = function* (spec) {
  for (const url of serversOf(spec).map((server) => member(server, 'url'))) {
    if (!isText(url) || url.value === '/' || !url.value.endsWith('/')) continue;
    const location = url.locate(url.value.length - 1, url.value.length);
    yield diagnostic('openapi/server-trailing-slash', location, {});
  }
};

/** A server is reached over TLS, but for one on the same machine. */
export const serversAreSecure: Rule = function* (spec) {
  for (const url of serversOf(spec).map((server) => member(server, 'url'))) {
    const scheme = isText(url) ? /^(?:http|ws):(?=\/\/(?!localhost\b|127\.|\[::1\]))/i.exec(url.value)?.[0] : undefined;
    if (!isText(url) || scheme === undefined) continue;
    yield diagnostic('openapi/insecure-server', url.locate(0, scheme.length), {});
  }
};

/** Requests go to an http(s) URL, or a WebSocket's, with nothing in it but host and path. */
export const serversCanBeReached: Rule = function* (spec) {
  for (const url of serversOf(spec).map((server) => member(server, 'url'))) {
    if (!isText(url)) continue;
    const fault = faultOf(url.value);
    if (fault === undefined) continue;
    const location = url.locate(fault.at, fault.at + fault.length);
    yield diagnostic('openapi/server-url', location, { has: fault.has });
  }
};

/** The variables of a server are those of its URL, and their defaults are among their values. */
export const serverVariablesAreDeclared: Rule = function* (spec) {
  for (const server of serversOf(spec)) yield* variablesOf(server);
};

export function serversOf({ document, root, operations }: CheckedSpec): readonly SpecNode[] {
  const items = operations.map(({ path }) => follow(document, path.value));
  const holders = new Set([root, ...items, ...operations.map(({ node }) => node)]);
  return [...holders].flatMap((holder) => itemsOf(member(holder, 'servers')));
}

function* variablesOf(server: SpecNode): Iterable<Diagnostic> {
  const url = member(server, 'url');
  if (!isText(url)) return;
  const used = [...url.value.matchAll(/\{([^{}]+)\}/g)].map(({ 0: braces, 1: name = '', index }) => {
    return { name, location: url.locate(index, index + braces.length) };
  });
  const declared = [...entriesOf(member(server, 'variables'))];
  const usedNames = new Set(used.map(({ name }) => name));
  const declaredNames = new Set(declared.map(({ key }) => key));
  const unused = declared.filter(({ key }) => !usedNames.has(key));
  const undeclared = used.filter(({ name }) => !declaredNames.has(name));
  for (const { name, location } of undeclared) {
    const suggestion = didYouMean(
      name,
      unused.map(({ key }) => key),
    );
    yield diagnostic('openapi/undeclared-server-variable', location, { name, suggestion });
  }
  for (const { key: name, keyLocation } of unused) {
    // The other half of a misspelt name.
    if (
      didYouMean(
        name,
        undeclared.map((variable) => variable.name),
      ) !== undefined
    )
      continue;
    yield diagnostic('openapi/unused-server-variable', keyLocation, { name });
  }
  for (const { value } of declared) yield* defaultOf(value);
}

function* defaultOf(variable: SpecNode): Iterable<Diagnostic> {
  const initial = member(variable, 'default');
  const values = itemsOf(member(variable, 'enum')).map((value) => textOf(value) ?? '');
  if (!isText(initial) || member(variable, 'enum') === undefined || values.includes(initial.value)) return;
  const suggestion = didYouMean(initial.value, values);
  yield diagnostic('openapi/server-variable-default', initial.location, { value: initial.value, suggestion });
}
