import type { Coverage, Placement, SigningExample, SigningScheme, SigningValue } from '../../signing/signing-scheme.js';
import { bare, code, listText } from '../words.js';
import { comparePlacements } from './compare-placements.js';
import { compareSigningInputs } from './compare-signing-inputs.js';
import { renamedCredentials } from './pair-credentials.js';
import { movedPlacements } from './pair-placements.js';
import { compareVerification } from './compare-verification.js';
import type { SigningPair } from './signing-pair.js';

/** Compares two declarations of one signing scheme. Whether other bytes come out of them is found by running both. */
export function compareSigning(pair: SigningPair): void {
  compareSigningInputs(pair);
  compareDirections(pair);
  compareValues(pair);
  comparePlacements(pair);
  compareVerification(pair);
  compareCoverage(pair);
  compareExamples(pair);
}

function compareDirections({ base, head, scheme, report, places }: SigningPair): void {
  if (base.direction === head.direction) return;
  const [from, to] = [base, head].map(({ direction }) => directionText[direction]);
  report('signing/direction-changed', { scheme, from: from ?? '', to: to ?? '' }, places('direction'));
}

const directionText = { inbound: 'requests of the API', outbound: 'requests to the API' } as const;

function valuesOf({ steps }: SigningScheme): ReadonlyMap<string, SigningValue> {
  return new Map(steps.flatMap((step) => (step.kind === 'value' ? [[step.value.name, step.value]] : [])));
}

function compareValues({ base, head, scheme, report, places }: SigningPair): void {
  const before = valuesOf(base);
  const after = valuesOf(head);
  const renamed = renamedCredentials(base, head);
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const one = before.get(name);
    const other = after.get(name);
    const from = one === undefined ? undefined : withNames(oneLine(one.source), renamed);
    const to = other === undefined ? undefined : oneLine(other.source);
    if (from === to) continue;
    const all = places('values');
    const at = { base: one?.location ?? all.base, head: other?.location ?? all.head };
    const facts = { scheme, name: bare(name) };
    if (to === undefined) report('signing/value-removed', facts, at);
    else if (from === undefined) report('signing/value-added', { ...facts, to }, at);
    else report('signing/value-changed', { ...facts, from, to }, at);
  }
}

function oneLine(source: string): string {
  return bare(source.replaceAll(/\s+/g, ' ').trim());
}

/** An expression with names that have changed as they are now. Text in quotes may change too: then the bytes say so. */
function withNames(source: string, renamed: ReadonlyMap<string, string>): string {
  return source.replaceAll(/(?<![\w.])[A-Za-z]\w*/g, (name) => renamed.get(name) ?? name);
}

const parts = ['method', 'host', 'path', 'query', 'body'] as const;

function compareCoverage({ base, head, scheme, report, places }: SigningPair): void {
  const moved = new Map(movedPlacements(base, head).map(({ from, to }) => [headerOf(from), headerOf(to)]));
  // A header under another name is the same header.
  const headers = base.covers.headers.map((name) => moved.get(name) ?? name);
  const was = coveredParts({ ...base.covers, headers });
  const is = coveredParts(head.covers);
  const less = was.filter((part) => !isAmong(part, is));
  const more = is.filter((part) => !isAmong(part, was));
  if (less.length > 0) report('signing/covers-less', { scheme, what: listText(less) }, places('values'));
  if (more.length > 0) report('signing/covers-more', { scheme, what: listText(more) }, places('values'));
}

/** As coverage has it; nothing of what stands elsewhere. */
function headerOf({ in: place, name }: Placement): string | undefined {
  return place === 'headers' ? name.toLowerCase() : undefined;
}

/** Who covers the body covers parts of it. */
function isAmong(part: string, covered: readonly string[]): boolean {
  return covered.includes(part) || covered.includes(part.replace('parts of ', ''));
}

function coveredParts(covers: Coverage): readonly string[] {
  const named = parts.flatMap((part) =>
    covers[part] === false ? [] : covers[part] === 'in part' ? `parts of the ${part}` : `the ${part}`,
  );
  return [...named, ...covers.headers.map((header) => `the header ${code(header)}`)];
}

function compareExamples({ base, head, scheme, report, places }: SigningPair): void {
  const before = new Map(base.examples.map((example) => [example.source, example]));
  const after = new Map(head.examples.map((example) => [example.source, example]));
  const all = places('examples');
  for (const [source, example] of before) {
    const other = after.get(source);
    if (other === undefined || said(example) === said(other)) continue;
    const places = { base: example.location, head: other.location };
    report('signing/example-changed', { scheme, source: oneLine(source) }, places);
  }
  for (const [source, { location }] of before) {
    if (after.has(source) || head.untried?.includes(source) === true) continue;
    report('signing/example-removed', { scheme, source: oneLine(source) }, { ...all, base: location });
  }
  for (const [source, { location }] of after) {
    if (before.has(source) || base.untried?.includes(source) === true) continue;
    report('signing/example-added', { scheme, source: oneLine(source) }, { ...all, head: location });
  }
}

/** All of a known answer but its places. */
function said({ credentials, at, nonce, method, url, headers, body, operation, expect }: SigningExample): string {
  const expected = [...expect].map(([name, { text }]) => [name, text]);
  return JSON.stringify([[...credentials], at, nonce, method, url, [...headers], body, [...operation], expected]);
}
