import { diagnostic } from '../../diagnostics/diagnostic.js';
import { isText, member } from '../../read/spec-node.js';
import type { Rule } from '../rule.js';
import { streamOf } from './stream-node.js';

/** A stream is reached over TLS, and its URL has nothing that a connection adds itself. */
export const streamUrlIsSecure: Rule = function* (spec) {
  const url = member(member(streamOf(spec), 'server'), 'url');
  if (!isText(url)) return;
  const { value } = url;
  const scheme = /^[^:/?#]*:?/.exec(value)?.[0] ?? '';
  if (scheme.toLowerCase() !== 'wss:') {
    const problem = scheme.toLowerCase() === 'ws:' ? 'credentials would travel in clear text' : 'it is no `wss` URL';
    yield diagnostic('stream/url', scheme === '' ? url.location : url.locate(0, scheme.length), { problem });
    return;
  }
  const extra = /[?#]/.exec(value);
  if (extra !== null) {
    const problem = extra[0] === '?' ? 'it has a query' : 'it has a fragment';
    yield diagnostic('stream/url', url.locate(extra.index, value.length), { problem });
    return;
  }
  const problem = problemOf(value);
  if (problem !== undefined) yield diagnostic('stream/url', url.location, { problem });
};

/** What else is wrong. What a URL parser would change without a word would not be what is signed. */
function problemOf(value: string): string | undefined {
  if (!URL.canParse(value)) return 'it cannot be parsed';
  const { username, password, host, pathname } = new URL(value);
  if (username !== '' || password !== '') return 'it has credentials in it';
  if (/[{}]/.test(value)) return 'it has a variable, and a stream has none';
  const written = value.slice('wss://'.length);
  const isPlain = written === host + pathname || written === host;
  return isPlain ? undefined : `a client would make ${host + pathname} of it`;
}
