import type { EvaluationInput } from '../../signing/evaluate.js';
import type { RequestParts } from '../../signing/reference/request.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';
import { isWholeNumber } from '../../signing/whole-number.js';
import type { CapturedRequest } from '../capture/captured-request.js';
import { runScheme } from '../run-scheme.js';
import { inputNames } from '../scheme-parts.js';
import { schemeInput } from '../scheme-input.js';
import type { ComparedRun } from './compare-scheme.js';
import { pin, pinned } from './pin.js';
import { readBack } from './read-back.js';

interface Captured {
  readonly captured: CapturedRequest;
  readonly parts: RequestParts;
  /** What was given wins over what the request carries. */
  readonly given: {
    readonly credentials: ReadonlyMap<string, string>;
    readonly at?: number | undefined;
    readonly nonce?: string | undefined;
    readonly now: number;
  };
  readonly operation: ReadonlyMap<string, string>;
}

/** Signs as the captured request was signed: at its time, with its nonce, and with the credentials that it carries. */
export function runCaptured(scheme: SigningScheme, { captured, parts, given, operation }: Captured): ComparedRun {
  const read = readBack(scheme, captured, { credentials: given.credentials, operation });
  const names = inputNames(scheme);
  const carried = [...read.credentials].filter(
    ([name]) => names.includes(name) && fits(scheme, name, read.credentials),
  );
  const { credentials, missing } = schemeInput(scheme, new Map([...carried, ...given.credentials]));
  const nonce = given.nonce ?? read.nonce;
  const input: EvaluationInput = {
    request: parts,
    credentials,
    at: given.at ?? read.at ?? given.now,
    ...(nonce === undefined ? {} : { nonce }),
    operation,
  };
  const run = runScheme(scheme, input);
  const texts = given.at === undefined ? pinned(run, read) : new Map<string, string>();
  if (texts.size === 0) return { run, read, missing };
  // The scheme itself stays: its steps are what is compared.
  const again = runScheme(pin(scheme, texts), input);
  return { run: { ...again, scheme }, read, missing };
}

/** A parameter that cannot be is not taken over: it then differs. */
function fits({ parameters }: SigningScheme, name: string, credentials: ReadonlyMap<string, string>): boolean {
  const { enum: choices, isInt } = parameters.find((parameter) => parameter.name === name) ?? {};
  if (isInt && !isWholeNumber(credentials.get(name) ?? '')) return false;
  return choices === undefined || choices.includes(credentials.get(name) ?? '');
}
