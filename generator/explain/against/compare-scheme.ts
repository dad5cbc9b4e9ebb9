import { nodesOf } from '../../signing/expression.js';
import { functionTable } from '../../signing/functions/table.js';
import type { Placement, SigningValue } from '../../signing/signing-scheme.js';
import { readableParts } from '../../signing/verifiable.js';
import { showValue } from '../../signing/show-value.js';
import { confidentialCredentials } from '../confidential.js';
import { expressionsOf } from '../scheme-parts.js';
import type { SchemeRun } from '../run-scheme.js';
import { clockHint } from './clock-hint.js';
import { placeName, type Difference } from './difference.js';
import { isLike } from './expected-request.js';
import { matchTemplate } from './match-template.js';
import { callsIn } from './pin.js';
import { isRandom, isSignatureOf, tokenParts } from './random-signature.js';
import type { ReadBack, ReceivedPlacement } from './read-back.js';
import { variantHint } from './signature-variants.js';
import { textHint } from './text-hint.js';

/** A scheme's run, and what the captured request has of it. */
export interface ComparedRun {
  readonly run: SchemeRun;
  readonly read: ReadBack;
  /** Names of credentials that nobody gave and that the request does not carry. */
  readonly missing: readonly string[];
}

/**
 * What differs in what a scheme places: its credentials, then values and placements in the order in which they are
 * made; literal text that is not signed comes last, as no signature fails for it.
 */
export function* compareScheme(compared: ComparedRun): Generator<Difference> {
  const { run, read } = compared;
  yield* compareCredentials(compared);
  const late: ReceivedPlacement[] = [];
  for (const step of run.scheme.steps) {
    if (step.kind === 'value') yield* compareValue(step.value, compared);
    else {
      const received = read.placements.find(({ placement }) => placement === step.placement);
      if (received === undefined) continue;
      if (isUnsignedText(step.placement, run)) late.push(received);
      else yield* comparePlacement(received, compared);
    }
  }
  for (const received of late) yield* comparePlacement(received, compared);
}

function* compareCredentials({ run, read }: ComparedRun): Generator<Difference> {
  const confidential = confidentialCredentials(run.scheme);
  for (const received of read.placements) {
    const names = received.placement.template.flatMap((part) =>
      part.kind === 'name' && part.refers !== 'value' ? [part.name] : [],
    );
    if (names.length === 0) continue;
    const problem = placementProblem(received, run);
    if (problem !== undefined) yield problem;
    for (const name of names) {
      const expected = run.input.credentials.get(name) ?? defaultOf(run, name);
      const captured = received.names?.get(name);
      if (captured === undefined || expected === undefined || captured === expected) continue;
      const hint = textHint(expected, captured) ?? `The captured request was made with another ${name}.`;
      yield { name, expected, captured, hint, isConfidential: confidential.includes(name) };
    }
  }
}

function defaultOf({ scheme }: SchemeRun, name: string): string | undefined {
  const parameter = scheme.parameters.find((candidate) => candidate.name === name);
  return parameter?.const ?? parameter?.default;
}

function* compareValue({ name }: SigningValue, compared: ComparedRun): Generator<Difference> {
  const { run, read } = compared;
  const value = run.evaluation.values.get(name);
  if (value === undefined) return;
  const expected = showValue(value);
  for (const received of read.placements) {
    if (!received.placement.template.some((part) => part.kind === 'name' && part.name === name)) continue;
    const problem = placementProblem(received, run);
    if (problem !== undefined) yield problem;
    const captured = received.names?.get(name);
    if (captured === undefined || captured === expected) continue;
    if (isRandom(run, name) && isSignatureOf(run, expected, captured)) continue;
    const needed = compared.missing.filter((credential) => namesReached(run, name).has(credential)).join(', ');
    yield needed === ''
      ? { name, expected, captured, hint: valueHint(name, { expected, captured }, compared) }
      : {
          name,
          expected: `(not known without ${needed})`,
          captured,
          hint: `No ${needed} was given: with --credentials it can be compared.`,
        };
  }
}

function valueHint(
  name: string,
  { expected, captured }: { readonly expected: string; readonly captured: string },
  { run }: ComparedRun,
): string {
  const expressions = expressionsOf(run.scheme);
  const expression = expressions.get(name);
  const calls = expression === undefined ? new Set<string>() : callsIn(expression, expressions);
  const isSigned = [...calls].some((called) => functionTable.get(called)?.primitive === true);
  if (isRandom(run, name)) return randomHint(expected, captured);
  const same = textHint(expected, captured);
  if (same !== undefined && !(isSigned && same.startsWith('The lengths'))) return same;
  if (!isSigned) {
    return clockHint(run, name, { expected, captured }) ?? variantHint(run, name, captured) ?? 'It is another text.';
  }
  const found = variantHint(run, name, captured) ?? same;
  if (found !== undefined) return found;
  const secrets = run.scheme.credentials.filter(({ secret }) => secret).map((credential) => credential.name);
  const other =
    secrets.length === 0 ? 'other text was signed' : `${secrets.join(' or ')} is another one, or other text was signed`;
  return `All that goes into it and can be seen is equal: ${other}. Compare the signed text with the one that your code signs.`;
}

function randomHint(expected: string, captured: string): string {
  const [own] = tokenParts(expected);
  const [theirs] = tokenParts(captured);
  const isOther = own !== undefined && theirs !== undefined && own !== theirs;
  return isOther
    ? 'The token says something else: decode its middle part and compare it with the values above.'
    : 'It differs each time it is made; but this one is not a signature of the signed text by this key.';
}

/** Credentials that a value uses, by name. */
function namesReached({ scheme }: SchemeRun, name: string): ReadonlySet<string> {
  const expressions = expressionsOf(scheme);
  const found = new Set<string>();
  const visit = (value: string): void => {
    const expression = expressions.get(value);
    for (const node of expression === undefined ? [] : nodesOf(expression)) {
      if (node.kind === 'value') visit(node.name);
      if (node.kind === 'credential' || node.kind === 'parameter') found.add(node.name);
    }
  };
  visit(name);
  return found;
}

function* comparePlacement(received: ReceivedPlacement, { run }: ComparedRun): Generator<Difference> {
  const problem = placementProblem(received, run);
  if (problem !== undefined) yield problem;
  const shown = new Map([
    ...run.input.credentials,
    ...[...run.evaluation.values].map(([name, value]) => [name, showValue(value)] as const),
  ]);
  for (const part of readableParts(received.placement.template)) {
    const captured = part.kind === 'several' ? received.names?.get(part.name) : undefined;
    if (part.kind !== 'several' || captured === undefined) continue;
    const expected = part.names.map((name) => shown.get(name) ?? defaultOf(run, name) ?? '').join('');
    if (captured === expected) continue;
    const hint = textHint(expected, captured) ?? 'It is another text.';
    yield { name: part.name, expected, captured, hint, isConfidential: hasSecret(received.placement, run) };
  }
}

/** Why nothing can be read from what was captured in this place. */
function placementProblem({ placement, texts, names }: ReceivedPlacement, run: SchemeRun): Difference | undefined {
  const { template } = placement;
  const name = placeName(placement);
  const expected = textOf(placement, run);
  const [captured] = texts;
  const isConfidential = hasSecret(placement, run);
  if (captured === undefined) return { name, expected, hint: 'It is missing.' };
  if (texts.length > 1) {
    return { name, expected, captured: texts.join(', '), hint: `It is there ${texts.length} times.`, isConfidential };
  }
  if (names !== undefined) return undefined;
  const isLiteral = template.every((part) => part.kind === 'text');
  const hint = textHint(expected, captured) ?? (isLiteral ? 'It is another text.' : formHint(placement, captured));
  return { name, expected, captured, hint, isConfidential: isConfidential && !isLiteral };
}

/** The template with the names in it, for a text that is of another form. */
function formHint({ template }: Placement, captured: string): string {
  const form = template.map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`)).join('');
  const folded = template.map((part) => (part.kind === 'text' ? { ...part, text: part.text.toLowerCase() } : part));
  const spaced = folded.map((part) => (part.kind === 'text' ? { ...part, text: part.text.replace(/\s+/g, '') } : part));
  if (matchTemplate(folded, captured.toLowerCase()) !== undefined)
    return `Only upper and lower case differ: its form is \`${form}\`.`;
  if (matchTemplate(spaced, captured.toLowerCase().replace(/\s+/g, '')) !== undefined) {
    return `White space differs: its form is \`${form}\`.`;
  }
  return `Its form is \`${form}\`.`;
}

function textOf({ in: place, name }: Placement, { evaluation }: SchemeRun): string {
  const found = evaluation.placements.find((placed) => placed.in === place && placed.name === name);
  return String(found?.value ?? '');
}

function hasSecret({ template }: Placement, { scheme }: SchemeRun): boolean {
  const confidential = confidentialCredentials(scheme);
  return template.some((part) => part.kind === 'name' && confidential.includes(part.name));
}

/** Literal text in a header that the signature does not cover. */
function isUnsignedText({ in: place, name, template }: Placement, { scheme }: SchemeRun): boolean {
  const isLiteral = template.every((part) => part.kind === 'text');
  const isCovered = scheme.covers.headers.some((pattern) => isLike(name.toLowerCase(), pattern));
  return place === 'headers' && isLiteral && !isCovered;
}
