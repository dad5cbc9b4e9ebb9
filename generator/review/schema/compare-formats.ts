import type { Json } from '../../model/json-schema.js';
import { isLongInteger } from '../../plan/long-integer.js';
import type { Places, Report } from '../report.js';
import type { Direction } from '../rule.js';
import { code } from '../words.js';
import type { Alternative, AlternativePair } from './alternative.js';

interface Formats extends AlternativePair {
  readonly subject: string;
  readonly direction: Direction;
  readonly at: Places;
}

/** Compares the formats of two values of a kind. */
export function compareFormats(report: Report, { base, head, subject, direction, at }: Formats): void {
  const before = base.keywords.get('format');
  const after = head.keywords.get('format');
  if (before === after || isLong(base) !== isLong(head)) return;
  // That a value is secret is said of it.
  if ([before ?? password, after ?? password].every((each) => each === password)) return;
  const facts = { subject, from: formatText(before), to: formatText(after) };
  const isSentText = direction === 'request' && head.kind === 'string' && head.literals === undefined;
  if (isSentText && before === dateTime) report('request/date-refused', facts, at);
  else if (isSentText && after === dateTime) report('request/date-accepted', facts, at);
  else if (before === undefined) report(`${direction}/format-added`, facts, at);
  else if (after === undefined) report(`${direction}/format-removed`, facts, at);
  else if (head.kind === 'number') report(`${direction}/number-format-changed`, facts, at);
  else report(`${direction}/format-changed`, facts, at);
}

/** Compares whether integers may be too long for a number: then they are texts in part. */
export function compareLengths(report: Report, { base, head, subject, direction, at }: Formats): void {
  if (!isLong(base) && isLong(head)) report(`${direction}/became-long-integer`, { subject }, at);
  if (isLong(base) && !isLong(head)) report(`${direction}/became-short-integer`, { subject }, at);
}

function formatText(format: Json | undefined): string {
  return typeof format === 'string' ? code(format) : 'none';
}

/** A text of this format is not printed. */
const password = 'password';

/** A text of this format may be given as a `Date`. */
const dateTime = 'date-time';

/** Whether integers may be too long for a number. */
export function isLong({ kind, literals, keywords }: Alternative): boolean {
  const [type, format, maximum] = ['type', 'format', 'maximum'].map((keyword) => keywords.get(keyword));
  return kind === 'number' && literals === undefined && isLongInteger(textsOf({ type, format, maximum }));
}

function textsOf({ type, format, maximum }: Readonly<Record<'type' | 'format' | 'maximum', Json | undefined>>) {
  return {
    ...(typeof type === 'string' ? { type } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    maximum,
  };
}
