import { placeInSchema } from '../../model/schema-place.js';
import type { JsonSchema, JsonSchemaObject } from '../../model/json-schema.js';
import type { Places } from '../report.js';
import { bare } from '../words.js';
import type { Alternative, AlternativePair, Member } from './alternative.js';
import { noteHiddenSecrets } from './compare-hidden-secrets.js';
import { compareOtherProperties, isFree } from './compare-other-properties.js';
import { propertyRename } from './property-rename.js';
import { propertyText, subjectOf } from './property-text.js';
import { reportOf, type SchemaPair, type ShapeComparison } from './schema-comparison.js';

/** Compares the properties of two objects. */
export function compareObjects(context: ShapeComparison, pair: SchemaPair, alternatives: AlternativePair): void {
  const { base, head } = alternatives;
  const { direction } = pair;
  const report = reportOf(context.comparison, pair);
  const renamed = propertyRename(base, head);
  if (renamed !== undefined) {
    const [from, to] = renamed;
    const facts = { subject: subjectOf(pair, base.properties.get(from)), from: bare(from), to: bare(to) };
    const places = placesOf(alternatives, from, to);
    report(`${direction}/property-renamed`, facts, places);
    compareRenamed(context, pair, { ...alternatives, renamed, places });
  }
  for (const [name, member] of base.properties) {
    const next = head.properties.get(name);
    if (next !== undefined)
      compareMember(context, pair, { ...alternatives, name, members: { base: member, head: next } });
    else if (name !== renamed?.[0]) {
      const facts = { subject: subjectOf(pair, member), property: bare(name), why: whyOneWay(head, name, pair, 'now') };
      const isStillTaken = direction === 'request' && (isFree(head) || head.additional === true);
      const id = isStillTaken ? 'request/property-undeclared' : (`${direction}/property-removed` as const);
      report(id, facts, placesOf(alternatives, name, name));
    }
  }
  for (const [name, member] of head.properties) {
    if (base.properties.has(name) || name === renamed?.[1]) continue;
    const rule = head.required.has(name) ? 'required' : 'optional';
    const why = whyOneWay(base, name, pair, 'no longer');
    const facts = { subject: subjectOf(pair, member), property: bare(name), why };
    report(`${direction}/property-added-${rule}`, facts, placesOf(alternatives, name, name));
  }
  noteHiddenSecrets(context.comparison, pair, alternatives);
  compareOtherProperties(context, pair, alternatives);
}

interface Renamed extends AlternativePair {
  readonly renamed: readonly [from: string, to: string];
  readonly places: Places;
}

/** Says alike, and refers to what may differ all the same. */
function compareRenamed(context: ShapeComparison, pair: SchemaPair, { base, head, renamed, places }: Renamed): void {
  const [from, to] = renamed;
  const [one, other] = [base.properties.get(from), head.properties.get(to)];
  if (one === undefined || other === undefined) return;
  context.compare({
    ...pair,
    base: one.schema,
    head: other.schema,
    subject: propertyText(subjectOf(pair, other), to),
    places: { base: places.base, head: places.head },
    isAlwaysSent: base.required.has(from) && head.required.has(to),
  });
}

/** One that goes the other way only is written there all the same. */
function whyOneWay({ at }: Alternative, name: string, { direction }: SchemaPair, when: 'now' | 'no longer'): string {
  if (at.properties === undefined || !Object.hasOwn(at.properties, name)) return '';
  return `: it is ${when} ${direction === 'request' ? 'read-only' : 'write-only'}`;
}

interface MemberPair extends AlternativePair {
  readonly name: string;
  readonly members: { readonly base: Member; readonly head: Member };
}

function compareMember(context: ShapeComparison, pair: SchemaPair, { name, members, base, head }: MemberPair): void {
  const subject = subjectOf(pair, members.head);
  const facts = { subject, property: bare(name) };
  const report = reportOf(context.comparison, pair);
  const places = placesOf({ base, head }, name, name);
  const was = base.required.has(name);
  const is = head.required.has(name);
  if (was && !is) report(`${pair.direction}/property-became-optional`, facts, requiredPlaces({ base, head }, places));
  if (!was && is) report(`${pair.direction}/property-became-required`, facts, requiredPlaces({ base, head }, places));
  context.compare({
    ...pair,
    base: members.base.schema,
    head: members.head.schema,
    subject: propertyText(subject, name),
    places: { base: places.base, head: places.head },
    isAlwaysSent: was && is,
  });
}

function placesOf({ base, head }: AlternativePair, before: string, after: string): Places {
  const owners = { base: base.properties.get(before)?.owner, head: head.properties.get(after)?.owner };
  return {
    base: placeOf(base, before) ?? placeInSchema(counterpart(owners.head, head, base)),
    head: placeOf(head, after) ?? placeInSchema(counterpart(owners.base, base, head)),
  };
}

function placeOf({ properties }: Alternative, name: string) {
  const member = properties.get(name);
  return member === undefined ? undefined : placeInSchema(member.owner, 'properties', name);
}

/** The schema that declares on the other side what `owner` declares on this one: there a property is missing. */
function counterpart(owner: JsonSchemaObject | undefined, own: Alternative, other: Alternative): JsonSchemaObject {
  const siblings = [...own.properties].filter(([, member]) => member.owner === owner);
  const known = siblings.map(([name]) => other.properties.get(name)?.owner);
  return known.find((found) => found !== undefined) ?? other.at;
}

/** `required` is where it is said, where it stands beside the property. */
function requiredPlaces({ base, head }: AlternativePair, places: Places): Places {
  const place = ({ at }: Alternative, known: Places['base']) =>
    hasRequired(at) ? placeInSchema(at, 'required') : known;
  return { base: places.base ?? place(base, undefined), head: places.head ?? place(head, undefined) };
}

function hasRequired(schema: JsonSchema): boolean {
  return typeof schema !== 'boolean' && schema.required !== undefined;
}
