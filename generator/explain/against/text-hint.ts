/** What two texts have in common although they differ, as a sentence; nothing where that tells nothing. */
export function textHint(expected: string, captured: string): string | undefined {
  return rules.find(([is]) => is(expected, captured))?.[1];
}

type Rule = readonly [is: (expected: string, captured: string) => boolean, hint: string];

const placeholder = /^(?:\$\w+|\$?\{\{?\s*[\w.-]+\s*\}?\}|<[^<>]+>|%\w+%)$/;

const rules: readonly Rule[] = [
  [(_, captured) => placeholder.test(captured), 'A variable or placeholder was not filled in.'],
  [(expected, captured) => captured === `\ufeff${expected}`, 'It begins with a byte order mark.'],
  [
    (expected, captured) => captured === `${expected}\n` || captured === `${expected}\r\n`,
    'A line end is too much at its end.',
  ],
  [(expected, captured) => captured.trim() === expected.trim(), 'White space differs at its beginning or end.'],
  [(expected, captured) => unquoted(captured) === expected, 'It stands in quotes, which do not belong to it.'],
  [
    (expected, captured) => isHex(expected) && captured.toLowerCase() === expected.toLowerCase(),
    'The hex digits are in the other case: the same bytes.',
  ],
  [(expected, captured) => captured.toLowerCase() === expected.toLowerCase(), 'Only upper and lower case differ.'],
  [
    (expected, captured) => isSameBytes(expected, captured),
    'The same bytes in another encoding: hex and base64 are mixed up.',
  ],
  [
    (expected, captured) => isTwiceEncoded(expected, captured),
    'It is encoded twice: base64 of the hex text instead of base64 of the bytes, or the other way.',
  ],
  [
    (expected, captured) => isSameBase64(expected, captured),
    'The same bytes: base64 with another alphabet or padding.',
  ],
  [
    (expected, captured) =>
      expected.includes('%') !== captured.includes('%') && percent(expected) === percent(captured),
    'The same text, percent-encoded in one and not in the other.',
  ],
  [
    (expected, captured) => isJson(expected, captured, asJson),
    'The same JSON in another spelling: white space, escapes or numbers. What is signed must be what is sent.',
  ],
  [(expected, captured) => isJson(expected, captured, sortedJson), 'The same JSON with its members in another order.'],
  [
    (expected, captured) => `${expected}/` === captured || expected === `${captured}/`,
    'They differ in the slash at the end.',
  ],
  [
    (expected, captured) => isHex(expected) && isHex(captured) && expected.length !== captured.length,
    'The lengths differ: another hash function, or a text that was cut off.',
  ],
];

function unquoted(text: string): string | undefined {
  return /^(["'])([^]*)\1$/.exec(text)?.[2];
}

function isHex(text: string): boolean {
  return text.length >= 16 && text.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(text);
}

function isSameBytes(one: string, other: string): boolean {
  return (
    (isHex(one) && Buffer.from(one, 'hex').equals(Buffer.from(other, 'base64'))) ||
    (isHex(other) && Buffer.from(other, 'hex').equals(Buffer.from(one, 'base64')))
  );
}

function isTwiceEncoded(expected: string, captured: string): boolean {
  const inner = Buffer.from(captured, 'base64').toString('latin1');
  return isHex(inner) && (inner.toLowerCase() === expected.toLowerCase() || isSameBytes(inner, expected));
}

function isSameBase64(one: string, other: string): boolean {
  const isLong = one.length >= 8 && /^[\w+/-]+=*$/.test(one) && /^[\w+/-]+=*$/.test(other);
  return isLong && Buffer.from(one, 'base64').equals(Buffer.from(other, 'base64'));
}

function percent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isJson(one: string, other: string, write: (text: string) => string | undefined): boolean {
  if (!/^\s*[[{]/.test(one)) return false;
  const text = write(one);
  return text !== undefined && text === write(other);
}

function asJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function sortedJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
  } catch {
    return undefined;
  }
}
