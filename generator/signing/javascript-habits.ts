/** What people write who think in JavaScript, and what it is here. */
const habits: ReadonlyMap<string, string> = new Map([
  ['toUpperCase', 'upper(s)'],
  ['toLowerCase', 'lower(s)'],
  ['toString', 'string(i)'],
  ['String', 'string(i)'],
  ['length', 'byte_length(s)'],
  ['concat', 'a + b'],
  ['replaceAll', "replace(s, 'a', 'b')"],
  ['encodeURIComponent', 'uri(s)'],
  ['encodeURI', 'uri_path(s)'],
  ['decodeURIComponent', 'uri_decode(s)'],
  ['btoa', 'base64(s)'],
  ['atob', 'base64_decode(s)'],
  ['stringify', 'json(m)'],
  ['now', 'unix_ms()'],
  ['random', 'random_hex(16)'],
  ['random_string', 'random_hex(16)'],
  ['randomUUID', 'uuid()'],
  ['Date', 'unix_ms()'],
  ['timestamp', 'unix_s()'],
  ['digest', 'hex(hmac_sha256(key, text))'],
  ['createHmac', 'hmac_sha256(key, text)'],
  ['createHash', 'sha256(text)'],
  ['hmac', 'hmac_sha256(key, text)'],
  ['hash', 'sha256(text)'],
  ['hexdigest', 'hex(hmac_sha256(key, text))'],
  ['floor', 'a / b, which is whole'],
  ['toISOString', 'iso8601()'],
  ['join', "['a', 'b'].join(';')"],
]);

/** The cure for a name out of JavaScript. */
export function habitHelp(name: string): string | undefined {
  const cure = habits.get(name);
  return cure === undefined ? undefined : `Write ${cure}.`;
}

/** Signs of JavaScript that CEL has not. */
const signs: readonly (readonly [sign: RegExp, help: string])[] = [
  [/`/, "Text is in 'quotes', and put together with +: 'a' + name."],
  [/===|!==/, 'Equality is `==` and `!=`.'],
  [/=>/, 'There are no functions of your own: give the expression a name under `values`.'],
  [/;\s*$/, 'An expression has no `;` at its end.'],
  [/^\s*=/, 'An expression begins with its value: delete the `=`.'],
  [/\bif\b/, "A choice is `condition ? 'a' : 'b'`, under `|-`."],
  [/\bnew\b/, 'There are no objects: the clock is unix_ms(), unix_s(), iso8601() or utc(pattern).'],
  [/\b(?:let|var|const)\b/, 'Give the part a name of its own under `values`.'],
  [/(?<!\|)\|(?!\|)/, 'Text is put together with +: a + b.'],
  [/\b[fr]''/, "Text is in 'quotes', and put together with +: 'a' + name."],
  [/\?\?/, "A header that may be missing has a default: header('name', '')."],
  [/(?<![=!<>])=(?!=)/, 'Equality is `==`; a value is named by its key under `values`.'],
  [/[‘’“”]/, "Text is in straight quotes: 'a'."],
  [/\?\.|\.\?/, "All parts of a request are there; a header that may be missing has a default: header('name', '')."],
  [/#/, 'A comment begins with `//`, or stands in the YAML above.'],
  [
    /[^\x20-\x7e\s]|[^\S \n\r\t]/,
    'Outside of text there is only ASCII: delete the character, or write its plain form.',
  ],
];

/** The cure for what is no CEL, by a sign of JavaScript in it outside of text. */
export function signHelp(source: string): string | undefined {
  const code = source.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  return signs.find(([sign]) => sign.test(code))?.[1];
}
