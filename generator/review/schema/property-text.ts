import { code } from '../words.js';
import type { Member } from './alternative.js';
import type { SchemaPair } from './schema-comparison.js';

/** The object that declares a property: a named schema, where it comes from one. */
export function subjectOf({ subject }: Pick<SchemaPair, 'subject'>, member: Member | undefined): string {
  return member?.ownerName === undefined ? subject : code(member.ownerName);
}

/** `` `Order` `` and `price` are `` `Order.price` ``; of what has no name it is a property. */
export function propertyText(subject: string, name: string): string {
  return /^`[^`]*`$/.test(subject) ? code(`${subject.slice(1, -1)}.${name}`) : `${code(name)} of ${subject}`;
}
