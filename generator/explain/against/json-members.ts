/** A member of a JSON object as it is written. */
export interface WrittenMember {
  readonly name: string;
  /** Name, colon and value, with the white space around them. */
  readonly text: string;
  /** Of the value alone. */
  readonly value: string;
}

/** The members of the outermost object, in order; nothing where the text is no JSON object. */
export function writtenMembers(text: string): readonly WrittenMember[] | undefined {
  if (!isObject(text)) return undefined;
  const inside = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}'));
  return pieces(inside, ',').flatMap((member): readonly WrittenMember[] => {
    const [name = '', ...value] = pieces(member, ':');
    return name.trim() === '' ? [] : [{ name: String(JSON.parse(name)), text: member, value: value.join(':').trim() }];
  });
}

/** The same text without some of the members; what stays is not written anew. */
export function withoutMembers(text: string, names: readonly string[]): string {
  const members = writtenMembers(text);
  if (members?.some(({ name }) => names.includes(name)) !== true) return text;
  const kept = members.filter(({ name }) => !names.includes(name)).map((member) => member.text);
  return `${text.slice(0, text.indexOf('{') + 1)}${kept.join(',')}${text.slice(text.lastIndexOf('}'))}`;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Parted where `separator` stands outside of strings, arrays and objects. */
function pieces(text: string, separator: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}[\],:]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === separator && depth === 0) {
      found.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, text.slice(start)];
}
