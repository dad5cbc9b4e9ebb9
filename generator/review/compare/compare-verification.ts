import type { SigningScheme, Verification } from '../../signing/signing-scheme.js';
import { hiddenFromReceiver } from '../../signing/verifiable.js';
import { code } from '../words.js';
import type { SigningPair } from './signing-pair.js';

/** Compares what a receiver of signed requests can check, and what of them it accepts. */
export function compareVerification({ base, head, scheme, report, places }: SigningPair): void {
  const [was, is] = [base, head].map(isVerifiable);
  if (was !== is) {
    report(is === true ? 'signing/verifier-added' : 'signing/verifier-removed', { scheme }, places('values'));
    return;
  }
  const before = withNewName(base, head);
  const [from, to] = [before, head.verify].map(verificationText);
  if (from === to) return;
  const id = isLonger(before, head.verify)
    ? 'signing/verification-loosened'
    : head.verify === undefined && is === true
      ? 'signing/verification-removed'
      : 'signing/verification-changed';
  report(id, { scheme, from: from ?? '', to: to ?? '' }, places('verify'));
}

/** What the base verifies, by the name that the value has in the head: it may be renamed and still say the same. */
function withNewName(base: SigningScheme, head: SigningScheme): Verification | undefined {
  if (base.verify === undefined || head.verify === undefined) return base.verify;
  const [was, is] = [base.verify.value, head.verify.value];
  const [before, after] = [sourcesOf(base), sourcesOf(head)];
  const isRenamed = !after.has(was) && !before.has(is) && before.get(was) === after.get(is);
  return isRenamed ? { ...base.verify, value: is } : base.verify;
}

function sourcesOf({ steps }: SigningScheme): ReadonlyMap<string, string> {
  return new Map(steps.flatMap((step) => (step.kind === 'value' ? [[step.value.name, step.value.source]] : [])));
}

/** Whether the package has a function that verifies what is signed. */
function isVerifiable({ steps }: SigningScheme): boolean {
  const values = steps.flatMap((step) =>
    step.kind === 'value' ? [[step.value.name, step.value.expression] as const] : [],
  );
  const placements = steps.flatMap((step) => (step.kind === 'placement' ? [step.placement] : []));
  return hiddenFromReceiver(placements, new Map(values)) === undefined;
}

/** What was accepted still is. */
function isLonger(one: Verification | undefined, other: Verification | undefined): boolean {
  return (
    one?.kind === 'clock' &&
    other?.kind === 'clock' &&
    one.value === other.value &&
    one.withinMilliseconds < other.withinMilliseconds
  );
}

function verificationText(verify: Verification | undefined): string {
  switch (verify?.kind) {
    case undefined:
      return 'what its caller says';
    case 'clock':
      return `${code(verify.value)} within ${verify.withinMilliseconds / 1000} s of its clock`;
    case 'expires':
      return `requests until ${code(verify.value)}`;
  }
}
