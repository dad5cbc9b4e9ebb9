import { functionTable } from '../../signing/functions/table.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import type { CapturedRequest } from '../capture/captured-request.js';
import { expressionsOf } from '../scheme-parts.js';
import { duration } from './clock-hint.js';
import type { ComparedRun } from './compare-scheme.js';
import { callsIn } from './pin.js';

interface Closing {
  readonly runs: readonly ComparedRun[];
  readonly captured: CapturedRequest;
  /** Unix milliseconds. */
  readonly now: number;
  readonly matches: boolean;
}

/** What to know besides the first difference; and where there is none, what else a server may refuse. */
export function closingNotes({ runs, captured, now, matches }: Closing): readonly string[] {
  const clocks = runs.flatMap((compared) => clockNotes(compared, now));
  if (!matches) return clocks;
  return [
    ...captured.remarks.map((remark) => `Of the capture: ${remark}.`),
    ...clocks,
    ...(runs.length === 0 ? [] : [`${otherReasons}${runs.some(hasNonce) ? usedBefore : ''}.`]),
  ];
}

const otherReasons = 'Else the key may be revoked, lack the permission, or be bound to other IP addresses';
const usedBefore = '; or this number used once was used before';

function hasNonce({ run }: ComparedRun): boolean {
  return reads(run.scheme, 'nonce');
}

/** Whether a function of this kind has a part in what the scheme computes. */
function reads(scheme: SigningScheme, kind: 'clock' | 'nonce'): boolean {
  const expressions = expressionsOf(scheme);
  return [...expressions.values()].some((expression) =>
    [...callsIn(expression, expressions)].some((name) => functionTable.get(name)?.reads === kind),
  );
}

function clockNotes({ run: { scheme, input }, read }: ComparedRun, now: number): readonly string[] {
  const { verify } = scheme;
  const isNonce = verify?.kind === 'clock' && verify.isNonce;
  if (!reads(scheme, 'clock') && !isNonce) return [];
  const at = isNonce && read.nonce !== undefined ? Number(read.nonce) : read.at;
  if (at === undefined) {
    return [
      `When it was signed cannot be read from the captured request: ${new Date(input.at).toISOString()} was taken, see --at.`,
    ];
  }
  const age = `By its own clock it was signed at ${new Date(at).toISOString()}, ${sinceThen(now - at)}`;
  if (verify?.kind === 'clock') return [`${age}; a server takes it within ${duration(verify.withinMilliseconds)}.`];
  if (verify?.kind === 'expires') return [`${age}; a server takes it until the time in \`${verify.value}\`.`];
  return [`${age}; a server takes it for a time of its own.`];
}

function sinceThen(milliseconds: number): string {
  return `${duration(Math.abs(milliseconds))} ${milliseconds < 0 ? 'after' : 'before'} this machine's now`;
}
