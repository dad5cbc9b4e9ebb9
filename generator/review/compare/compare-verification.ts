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
  const [from, to] = [base, head].map(({ verify }) => verificationText(verify));
  if (from === to) return;
  const id = isLonger(base.verify, head.verify)
    ? 'signing/verification-loosened'
    : head.verify === undefined && is === true
      ? 'signing/verification-removed'
      : 'signing/verification-changed';
  report(id, { scheme, from: from ?? '', to: to ?? '' }, places('verify'));
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
