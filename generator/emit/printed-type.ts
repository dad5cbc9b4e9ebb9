/** Text, and the exported names it mentions. */
export interface PrintedType {
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

/** Members of an object type, each printed; doc comments without their frame. */
export interface PrintedMembers {
  /** Exported interfaces that have the rest of the members. */
  readonly bases: readonly string[];
  readonly properties: readonly PrintedProperty[];
  /** Type of the members that are not named. */
  readonly index?: string;
  readonly names: ReadonlySet<string>;
}

export interface PrintedProperty {
  /** Quoted where it has to be. */
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly isReadonly: boolean;
  readonly doc: string;
}

/** The lines of a member, as they stand in an interface or an object type; the formatter indents them. */
export function memberLines({ doc, isReadonly, name, isOptional, type }: PrintedProperty): readonly string[] {
  const line = `${isReadonly ? 'readonly ' : ''}${name}${isOptional ? '?' : ''}: ${type};`;
  return doc === '' ? [line] : [docComment(doc), line];
}

/** The line of the members that are not named. */
export function indexLines(type: string | undefined): readonly string[] {
  return type === undefined ? [] : [`[name: string]: ${type};`];
}

/** An encoded text in the frame of a doc comment. */
export function docComment(doc: string): string {
  if (!doc.includes('\n')) return `/** ${doc} */`;
  const lines = doc.split('\n').map((line) => ` * ${line}`.trimEnd());
  return ['/**', ...lines, ' */'].join('\n');
}
