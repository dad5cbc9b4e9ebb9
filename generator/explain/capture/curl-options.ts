/** What an option of curl does to the request: `ignored` ones say how it is sent, not what. */
export type CurlOption =
  | 'request'
  | 'header'
  | 'data'
  | 'data-raw'
  | 'data-binary'
  | 'data-urlencode'
  | 'json'
  | 'user'
  | 'url'
  | 'cookie'
  | 'user-agent'
  | 'referer'
  | 'oauth2-bearer'
  | 'get'
  | 'head'
  | 'compressed'
  | 'path-as-is'
  | 'ignored'
  | 'ignored-with-argument'
  | 'refused';

/** One letter → the long name. */
const letters: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  u: 'user',
  b: 'cookie',
  A: 'user-agent',
  e: 'referer',
  G: 'get',
  I: 'head',
  F: 'form',
  T: 'upload-file',
  K: 'config',
  o: 'output',
  w: 'write-out',
  m: 'max-time',
  x: 'proxy',
  E: 'cert',
  c: 'cookie-jar',
  D: 'dump-header',
  r: 'range',
};

const own: ReadonlySet<string> = new Set<CurlOption>([
  'request',
  'header',
  'data',
  'data-raw',
  'data-binary',
  'data-urlencode',
  'json',
  'user',
  'url',
  'cookie',
  'user-agent',
  'referer',
  'oauth2-bearer',
  'get',
  'head',
  'compressed',
  'path-as-is',
]);

const withoutArgument: ReadonlySet<string> = new Set(['get', 'head', 'compressed', 'path-as-is']);

const ignoredWithArgument = new Set(
  (
    'output write-out max-time connect-timeout retry retry-delay retry-max-time resolve connect-to proxy cacert capath ' +
    'cert key cert-type key-type pass limit-rate cookie-jar dump-header max-redirs interface ciphers trace trace-ascii ' +
    'tls-max expect100-timeout keepalive-time proxy-user noproxy dns-servers unix-socket stderr'
  ).split(' '),
);

const refused = new Set(['form', 'form-string', 'upload-file', 'config', 'aws-sigv4', 'range', 'variable', 'next']);

const flags = new Set(
  (
    'silent show-error verbose insecure location location-trusted fail fail-with-body include globoff http1.0 http1.1 ' +
    'http2 http2-prior-knowledge http3 ipv4 ipv6 no-buffer progress-bar no-progress-meter tlsv1.2 tlsv1.3 anyauth ' +
    'basic no-keepalive tcp-nodelay tr-encoding remote-name ssl-no-revoke raw styled-output'
  ).split(' '),
);

/** What a long option means; nothing where we do not know it. */
export function curlOption(name: string): CurlOption | undefined {
  if (name === 'data-ascii') return 'data';
  if (isOwn(name)) return name;
  if (ignoredWithArgument.has(name)) return 'ignored-with-argument';
  if (refused.has(name)) return 'refused';
  return flags.has(name) ? 'ignored' : undefined;
}

function isOwn(name: string): name is CurlOption {
  return own.has(name);
}

/** Whether the next word belongs to it. */
export function takesArgument(option: CurlOption): boolean {
  return option === 'ignored-with-argument' || (own.has(option) && !withoutArgument.has(option));
}

/** The long name of a one-letter option; most of them are flags that say how to send. */
export function longName(letter: string): string | undefined {
  return letters[letter] ?? (/^[svkLfigN#46012SROjnaq]$/.test(letter) ? 'silent' : undefined);
}
