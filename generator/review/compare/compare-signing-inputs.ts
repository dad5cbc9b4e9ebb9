import type { Credential, SigningParameter } from '../../signing/signing-scheme.js';
import { bare, code } from '../words.js';
import { pairCredentials } from './pair-credentials.js';
import type { SigningPair } from './signing-pair.js';

/** Compares what a consumer passes to a signing scheme. */
export function compareSigningInputs(pair: SigningPair): void {
  compareCredentials(pair);
  const { base, head, scheme, report, places } = pair;
  const before = new Map(base.parameters.filter(isChoice).map((parameter) => [parameter.name, parameter]));
  const after = new Map(head.parameters.filter(isChoice).map((parameter) => [parameter.name, parameter]));
  const all = places('parameters');
  for (const [name, one] of before) {
    const other = after.get(name);
    if (other !== undefined) compareParameter(pair, one, other);
    else report('signing/parameter-removed', { scheme, name: bare(name) }, { ...all, base: one.location });
  }
  for (const [name, other] of after) {
    if (before.has(name)) continue;
    const id = other.default === undefined ? 'signing/parameter-added-required' : 'signing/parameter-added';
    report(id, { scheme, name: bare(name) }, { ...all, head: other.location });
  }
}

/** What is the same for everyone is no input. */
function isChoice(parameter: SigningParameter): boolean {
  return parameter.const === undefined;
}

function compareCredentials(pair: SigningPair): void {
  const { base, head, scheme, report, places } = pair;
  const { paired, removed, added } = pairCredentials(base, head);
  const all = places('credentials');
  for (const { name, location } of removed) {
    report('signing/credential-removed', { scheme, name: bare(name) }, { ...all, base: location });
  }
  for (const { name, location } of added) {
    report('signing/credential-added', { scheme, name: bare(name) }, { ...all, head: location });
  }
  for (const [one, other] of paired) compareCredential(pair, one, other);
}

function compareCredential({ scheme, report }: SigningPair, one: Credential, other: Credential): void {
  const places = { base: one.location, head: other.location };
  const name = bare(other.name);
  if (one.name !== other.name) report('signing/credential-renamed', { scheme, from: bare(one.name), to: name }, places);
  const [from, to] = [one, other].map(({ format }) => (format === undefined ? 'text' : code(format)));
  if (from !== to)
    report('signing/credential-format-changed', { scheme, name, from: from ?? '', to: to ?? '' }, places);
  if (one.description !== other.description) report('signing/input-description-changed', { scheme, name }, places);
  const [was, is] = [secrecy(one), secrecy(other)];
  if (is < was) {
    const what = is === 1 ? 'sent' : was === 1 ? 'printed' : 'sent and printed';
    report('signing/credential-exposed', { scheme, name, what }, places);
  }
  if (is > was) report('signing/credential-protected', { scheme, name }, places);
}

/** What is meant to be sent may still not be printed. */
function secrecy({ secret, sent }: Credential): number {
  return secret ? 2 : sent ? 1 : 0;
}

function compareParameter({ scheme, report }: SigningPair, one: SigningParameter, other: SigningParameter): void {
  const places = { base: one.location, head: other.location };
  const name = bare(other.name);
  if (one.default !== undefined && other.default === undefined) {
    report('signing/parameter-became-required', { scheme, name }, places);
  } else if (one.default === undefined && other.default !== undefined) {
    report('signing/parameter-became-optional', { scheme, name, to: code(other.default) }, places);
  } else if (one.default !== other.default && one.default !== undefined && other.default !== undefined) {
    const facts = { scheme, name, from: code(one.default), to: code(other.default) };
    report('signing/parameter-default-changed', facts, places);
  }
  if (one.description !== other.description) report('signing/input-description-changed', { scheme, name }, places);
  // Without `enum`, any text is a value.
  if (one.enum === undefined && other.enum !== undefined) {
    report('signing/parameter-value-removed', { scheme, name, value: 'anything else' }, places);
  }
  if (one.enum !== undefined && other.enum === undefined) {
    report('signing/parameter-value-added', { scheme, name, value: 'anything' }, places);
  }
  if (one.isInt !== other.isInt && one.enum === undefined && other.enum === undefined) {
    const [id, value] = other.isInt
      ? (['signing/parameter-value-removed', 'anything but digits'] as const)
      : (['signing/parameter-value-added', 'other text than digits'] as const);
    report(id, { scheme, name, value }, places);
  }
  for (const value of one.enum ?? []) {
    if (other.enum?.includes(value) === false)
      report('signing/parameter-value-removed', { scheme, name, value: code(value) }, places);
  }
  for (const value of other.enum ?? []) {
    if (one.enum?.includes(value) === false)
      report('signing/parameter-value-added', { scheme, name, value: code(value) }, places);
  }
}
