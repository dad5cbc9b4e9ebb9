import { indexLines, memberLines, type PrintedProperty } from '../printed-type.js';

/** A type that is known as text. */
export interface TypeText {
  readonly kind: 'text';
  readonly text: string;
  readonly isUnion: boolean;
  /** Whether a member somewhere inside has a comment. */
  readonly hasDoc: boolean;
}

/** An object type, by its members. */
export interface TypeMembers {
  readonly kind: 'members';
  readonly properties: readonly PrintedProperty[];
  /** Type of the members that are not named. */
  readonly index?: string;
  readonly hasDoc: boolean;
}

/** A type that is no union. */
export function single(text: string, hasDoc = false): TypeText {
  return { kind: 'text', text, isUnion: false, hasDoc };
}

/** A union of types that are not the same. */
export function unionOf(types: readonly TypeText[]): TypeText {
  const [only] = types;
  if (types.length === 1 && only !== undefined) return only;
  const text = types.map(({ text, isUnion }) => (isUnion ? `(${text})` : text)).join(' | ');
  return { kind: 'text', text, isUnion: true, hasDoc: types.some(({ hasDoc }) => hasDoc) };
}

/** An object type on one line where no member has a comment: the formatter breaks what is too long. */
export function inText(type: TypeText | TypeMembers): TypeText {
  if (type.kind === 'text') return type;
  const lines = [...type.properties.flatMap(memberLines), ...indexLines(type.index)];
  return single(type.hasDoc ? `{\n${lines.join('\n')}\n}` : `{ ${lines.join(' ')} }`, type.hasDoc);
}
