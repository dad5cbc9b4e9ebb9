import { UsageError } from '../../usage-error.js';
import type { CapturedField, CapturedRequest } from './captured-request.js';
import { curlData, type CurlData, type ReadFile } from './curl-data.js';
import { curlOption, longName, takesArgument, type CurlOption } from './curl-options.js';
import { splitUrl } from './request-url.js';
import { shellWords } from './shell-words.js';

/** A `curl` command as the request that it sends. */
export function parseCurlCommand(text: string, readFile: ReadFile): CapturedRequest {
  const [, ...words] = shellWords(text.replace(/^\s*(?:[$>%] +)?/, ''));
  const given = readOptions(words);
  const all = (option: CurlOption): readonly string[] =>
    given.filter(([name]) => name === option).map(([, one]) => one);
  const [url, another] = all('url');
  if (url === undefined) throw new UsageError('the captured curl command has no URL');
  if (another !== undefined) throw new UsageError('the captured curl command has more than one URL');
  const data = curlData(given, readFile);
  const asQuery = all('get').length > 0;
  const target = splitUrl(withScheme(url));
  const sent = data !== undefined && !asQuery ? data : undefined;
  const query = data !== undefined && asQuery ? Buffer.from(data.body).toString('utf8') : '';
  return {
    method: all('request').at(-1) ?? (all('head').length > 0 ? 'HEAD' : sent === undefined ? 'GET' : 'POST'),
    ...target,
    path: all('path-as-is').length > 0 ? target.path : new URL(target.path, 'http://localhost').pathname,
    query: [target.query, query].filter((part) => part !== '').join('&'),
    fields: fieldsOf(all, sent),
    body: sent?.body ?? new Uint8Array(),
    remarks: sent?.isFormByDefault === true && !hasField(all('header'), 'content-type') ? [formByDefault] : [],
  };
}

const formByDefault =
  'curl sends --data as application/x-www-form-urlencoded unless --header says Content-Type, or --json is used';

function readOptions(words: readonly string[]): readonly (readonly [CurlOption, string])[] {
  const given: (readonly [CurlOption, string])[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-') || word === '-') given.push(['url', word]);
    else if (word.startsWith('--')) {
      const option = known(word, curlOption(word.slice(2)));
      given.push([option, takesArgument(option) ? argument(word, rest.shift()) : '']);
    } else readLetters(word, rest, given);
  }
  return given;
}

/** `-sS`, `-XPOST`, `-sXPOST`: flags may stand together, and an argument right behind its letter. */
function readLetters(word: string, rest: string[], given: (readonly [CurlOption, string])[]): void {
  for (let at = 1; at < word.length; at += 1) {
    const option = known(word, curlOption(longName(word.charAt(at)) ?? ''));
    if (takesArgument(option)) {
      const behind = word.slice(at + 1);
      given.push([option, argument(word, behind === '' ? rest.shift() : behind)]);
      return;
    }
    given.push([option, '']);
  }
}

function known(word: string, option: CurlOption | undefined): CurlOption {
  if (option === undefined) throw new UsageError(`the captured curl command has an option that is not known: ${word}`);
  if (option !== 'refused') return option;
  throw new UsageError(
    `${word} of the captured curl command says nothing that can be compared: capture HTTP text instead`,
  );
}

function argument(word: string, text: string | undefined): string {
  if (text === undefined) throw new UsageError(`${word} of the captured curl command has no argument`);
  return text;
}

function withScheme(url: string): string {
  return /^https?:\/\//i.test(url) ? url : `http://${url}`;
}

/** In the order in which curl sends them, as far as that matters: its own first, replaced by the ones given. */
function fieldsOf(
  all: (option: CurlOption) => readonly string[],
  data: CurlData | undefined,
): readonly CapturedField[] {
  const own: CapturedField[] = [];
  const [user] = all('user').slice(-1);
  if (user !== undefined) own.push(['Authorization', `Basic ${Buffer.from(user).toString('base64')}`]);
  for (const token of all('oauth2-bearer').slice(-1)) own.push(['Authorization', `Bearer ${token}`]);
  for (const agent of all('user-agent').slice(-1)) own.push(['User-Agent', agent]);
  for (const page of all('referer').slice(-1)) own.push(['Referer', page]);
  const cookies = all('cookie').filter((cookie) => cookie.includes('='));
  if (cookies.length > 0) own.push(['Cookie', cookies.join('; ')]);
  if (all('compressed').length > 0) own.push(['Accept-Encoding', 'deflate, gzip, br']);
  if (data !== undefined) own.push(['Content-Type', data.contentType]);
  own.push(['Accept', data?.accept ?? '*/*']);
  const given = all('header');
  return [...own.filter(([name]) => !hasField(given, name)), ...given.flatMap(headerField)];
}

function hasField(headers: readonly string[], name: string): boolean {
  return headers.some((line) => line.split(/[:;]/, 1)[0]?.trim().toLowerCase() === name.toLowerCase());
}

/** `name: value`; `name;` is sent without a value, and `name:` takes away what curl would send. */
function headerField(line: string): readonly CapturedField[] {
  if (line.startsWith('@')) throw new UsageError('the captured curl command reads headers from a file');
  const [, name = '', separator, value = ''] = /^([^:;]+)([:;])\s*([^]*?)\s*$/.exec(line) ?? [];
  if (separator === undefined || (separator === ':' && value === '')) return [];
  return [[name.trim(), separator === ';' ? '' : value]];
}
