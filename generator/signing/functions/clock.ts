import { httpDateText, secondsWithFraction, utcText } from '../reference/clock.js';
import { int, text } from './arguments.js';
import { calls, reads } from './emitters.js';
import { clockEnd } from './clock-range.js';
import type { SigningFunction } from './signing-function.js';

const documentedInstant = 1_708_954_065_872;

/** One instant per request: all of these read the same one. */
export const clockFunctions: readonly SigningFunction[] = [
  {
    name: 'unix_ms',
    doc: 'Milliseconds since 1970, whole.',
    overloads: [{ parameters: [], returns: 'int' }],
    reads: 'clock',
    lineBreaks: 'never',
    range: [0, clockEnd],
    reference: ({ at }) => at / 1000n,
    emit: reads('now', 'now.unixMilliseconds'),
    vectors: [{ expression: 'unix_ms()', result: '1708954065872', at: documentedInstant, source: 'definition' }],
  },
  {
    name: 'unix_s',
    doc: 'Seconds since 1970, whole.',
    overloads: [{ parameters: [], returns: 'int' }],
    reads: 'clock',
    lineBreaks: 'never',
    range: [0, clockEnd / 1000],
    reference: ({ at }) => at / 1_000_000n,
    emit: reads('now', 'now.unixSeconds'),
    vectors: [{ expression: 'unix_s()', result: '1708954065', at: documentedInstant, source: 'definition' }],
  },
  {
    name: 'unix_us',
    doc: "Microseconds since 1970, whole. Nanoseconds are text: `string(unix_us()) + '000'`.",
    overloads: [{ parameters: [], returns: 'int' }],
    reads: 'clock',
    lineBreaks: 'never',
    range: [0, clockEnd * 1000],
    reference: ({ at }) => at,
    emit: reads('now', 'now.unixMicroseconds'),
    vectors: [
      { expression: 'unix_us()', result: '1708954065872125', at: documentedInstant + 0.125, source: 'definition' },
    ],
  },
  {
    name: 'unix_seconds_fraction',
    doc: 'Seconds since 1970 with a fraction of one to six digits: `1708954065.872`, `1708954065.0`.',
    overloads: [{ parameters: [], returns: 'string' }],
    reads: 'clock',
    lineBreaks: 'never',
    reference: secondsWithFraction,
    emit: calls('clock', 'unixSecondsFraction', 'now'),
    vectors: [
      { expression: 'unix_seconds_fraction()', result: '1708954065.872', at: documentedInstant, source: 'definition' },
      { expression: 'unix_seconds_fraction()', result: '1708954065.0', at: 1_708_954_065_000, source: 'definition' },
      { expression: 'unix_seconds_fraction()', result: '1.000125', at: 1000.125, source: 'definition' },
    ],
  },
  {
    name: 'iso8601',
    doc: 'RFC 3339 in UTC with milliseconds: `2024-02-26T13:27:45.872Z`.',
    overloads: [{ parameters: [], returns: 'string' }],
    reads: 'clock',
    lineBreaks: 'never',
    reference: (context) => context.sentAt ?? utcText(context, 'YYYY-MM-DDTHH:mm:ss.SSSZ', 'Z'),
    emit: calls('clock', 'iso8601', 'now'),
    vectors: [
      {
        expression: 'iso8601()',
        result: '2024-02-26T13:27:45.872Z',
        at: documentedInstant,
        source: 'date -u -d @1708954065.872 +%FT%T.%3NZ',
      },
    ],
  },
  {
    name: 'http_date',
    doc: 'RFC 9110, section 5.6.7: `Mon, 26 Feb 2024 13:27:45 GMT`.',
    overloads: [{ parameters: [], returns: 'string' }],
    reads: 'clock',
    lineBreaks: 'never',
    reference: httpDateText,
    emit: calls('clock', 'httpDate', 'now'),
    vectors: [
      {
        expression: 'http_date()',
        result: 'Sun, 06 Nov 1994 08:49:37 GMT',
        at: 784_111_777_000,
        source: 'RFC 9110, section 5.6.7',
      },
    ],
  },
  {
    name: 'utc',
    doc: "A pattern of `YYYY MM DD HH mm ss SSS`, in UTC; `T`, `Z`, digits and punctuation stand for themselves. `utc(pattern, '+08:00')`: where clocks are always so far from UTC, as in Beijing.",
    overloads: [
      { parameters: ['string'], returns: 'string' },
      { parameters: ['string', 'string'], returns: 'string' },
    ],
    literals: { 0: 'text', 1: 'text' },
    reads: 'clock',
    lineBreaks: 'never',
    reference: (context, pattern, offset = 'Z') => utcText(context, text(pattern), text(offset)),
    emit: calls('clock', 'utc', 'now'),
    vectors: [
      {
        expression: "utc('YYYYMMDDTHHmmssZ')",
        result: '20150830T123600Z',
        at: 1_440_938_160_000,
        source: 'AWS Signature Version 4 test suite: the date of every request',
      },
      {
        expression: "utc('YYYY-MM-DD HH:mm:ss.SSS')",
        result: '2024-02-26 13:27:45.872',
        at: documentedInstant,
        source: 'definition',
      },
      {
        expression: "utc('YYYY-MM-DD HH:mm:ss', '+08:00')",
        result: '2025-01-01 07:59:59',
        at: 1_735_689_599_000,
        source: "TZ=Asia/Shanghai date -d @1735689599 '+%F %T'",
      },
      {
        expression: "utc('YYYYMMDDHHmm', '-03:30')",
        result: '202412312029',
        at: 1_735_689_599_000,
        source: 'TZ=America/St_Johns date -d @1735689599 +%Y%m%d%H%M',
      },
    ],
  },
  {
    name: 'utc_later',
    doc: "`utc_later(pattern, 3600)`: `utc` so many seconds from now, for what expires; `utc_later(pattern, 3600, '+08:00')`.",
    overloads: [
      { parameters: ['string', 'int'], returns: 'string' },
      { parameters: ['string', 'int', 'string'], returns: 'string' },
    ],
    literals: { 0: 'text', 2: 'text' },
    reads: 'clock',
    lineBreaks: 'never',
    reference: (context, pattern, seconds, offset = 'Z') =>
      utcText({ ...context, at: context.at + 1_000_000n * int(seconds) }, text(pattern), text(offset)),
    emit: {
      ...calls('utc-later', 'utcLater', 'now'),
      print: ([pattern = '', seconds = '', offset]) =>
        `utcLater(now, ${pattern}, { seconds: ${seconds}${offset === undefined ? '' : `, offset: ${offset}`} })`,
    },
    vectors: [
      {
        expression: "utc_later('YYYY-MM-DDTHH:mm:ssZ', 86400)",
        result: '2024-02-27T13:27:45Z',
        at: documentedInstant,
        source: "date -u -d '@1708954065 + 86400 seconds' +%FT%TZ",
      },
      {
        expression: "utc_later('YYYYMMDDHHmmss', 15 * 60, '+07:00')",
        result: '20250101071459',
        at: 1_735_689_599_000,
        source: "TZ=Asia/Bangkok date -d '@1735690499' +%Y%m%d%H%M%S",
      },
    ],
  },
];
