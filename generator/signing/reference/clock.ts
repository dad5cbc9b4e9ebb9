import type { ReferenceContext } from './context.js';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The instant by its parts, so many minutes ahead of UTC. */
function partsOf({ at }: ReferenceContext, minutesAhead: number): Readonly<Record<string, string>> {
  const date = new Date(Number(at / 1000n) + minutesAhead * 60_000);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return {
    YYYY: digits(date.getUTCFullYear(), 4),
    MM: digits(date.getUTCMonth() + 1, 2),
    DD: digits(date.getUTCDate(), 2),
    HH: digits(date.getUTCHours(), 2),
    mm: digits(date.getUTCMinutes(), 2),
    ss: digits(date.getUTCSeconds(), 2),
    SSS: digits(date.getUTCMilliseconds(), 3),
    day: days[date.getUTCDay()] ?? '',
    month: months[date.getUTCMonth()] ?? '',
  };
}

/** `Z`, or `+08:00`, as minutes ahead of UTC. */
function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (60 * Number(hours ?? 0) + Number(minutes ?? 0));
}

/** A pattern of `YYYY MM DD HH mm ss SSS`; what is not one of these stands for itself. `offset` is `Z` or `+08:00`. */
export function utcText(context: ReferenceContext, pattern: string, offset: string): string {
  const parts = partsOf(context, minutesOf(offset));
  return pattern
    .split(/(YYYY|MM|DD|HH|mm|SSS|ss)/)
    .map((piece) => parts[piece] ?? piece)
    .join('');
}

/** RFC 9110, section 5.6.7: IMF-fixdate. */
export function httpDateText(context: ReferenceContext): string {
  const { day = '', DD = '', month = '', YYYY = '', HH = '', mm = '', ss = '' } = partsOf(context, 0);
  return `${day}, ${DD} ${month} ${YYYY} ${HH}:${mm}:${ss} GMT`;
}

/** Seconds, a point, and as many digits as there are; at least one. */
export function secondsWithFraction({ at }: ReferenceContext): string {
  const digits = at.toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0{1,5}$/, '');
  return `${digits.slice(0, -6)}.${fraction}`;
}
