const comprehension =
  'There are no loops. Maps of a request are sorted(m), pick(m, names), omit(m, names), pairs(m), keys(m) and values_of(m).';
const secondClock = 'There is one clock: unix_ms(), unix_s(), unix_us(), iso8601(), http_date(), utc(pattern).';
const codePoints =
  'Offsets in text mean one thing in CEL and another in JavaScript. slice(bytes, from, to) takes bytes.';
const pattern = "Regular expressions can run forever. Compare with == or take a prefix off: strip_prefix(s, 'x').";

/** What the library has built in and the signing language has not: name → what to write instead. */
export const builtins: ReadonlyMap<string, string> = new Map([
  ['all', comprehension],
  ['exists', comprehension],
  ['exists_one', comprehension],
  ['map', comprehension],
  ['filter', comprehension],
  ['has', "A request has every part it can have; a missing header has a default: header('name', '')."],
  ['bind', 'Give the expression a name under `values`.'],
  ['matches', pattern],
  ['timestamp', secondClock],
  ['duration', secondClock],
  ['double', 'There are no fractions: write an int, or the digits as text.'],
  ['uint', 'Ints have one type.'],
  ['dyn', 'Every expression has one type.'],
  ['type', 'Every expression has one type, known beforehand.'],
  [
    'int',
    'Ints come from the clock, from literals, and as int(x) from a parameter or a constant of the operation; other text stays text.',
  ],
  ['bool', "Compare instead: x == 'true'."],
  [
    'size',
    'Lengths of text mean one thing in CEL and another in JavaScript. byte_length(x) counts bytes; or compare with ==.',
  ],
  ['substring', codePoints],
  ['indexOf', codePoints],
  ['lastIndexOf', codePoints],
  ['at', codePoints],
  ['split', 'Write the parts as a list.'],
  ['startsWith', "strip_prefix(s, 'x') != s says the same."],
  ['endsWith', "strip_suffix(s, 'x') != s says the same."],
  ['contains', "replace(s, 'x', '') != s says the same."],
  ['trim', 'Headers are trimmed already; other text is signed as it is.'],
  ['upperAscii', 'Write upper(s): the library turns ß into SS.'],
  ['lowerAscii', 'Write lower(s).'],
  ['json', 'Write json(m) with a map.'],
  ['hex', 'Write hex(b).'],
  ['base64', 'Write base64(b).'],
]);
