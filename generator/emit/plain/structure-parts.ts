import type {
  JSDocStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  PropertySignatureStructure,
  WriterFunction,
} from 'ts-morph';
import { docComment } from '../printed-type.js';

/** Whether a structure has only these members: what is not known is not printed here. */
export function knows<T extends object>(structure: T, keys: ReadonlySet<keyof T>): boolean {
  for (const key in structure) if (structure[key] !== undefined && !keys.has(key)) return false;
  return true;
}

/** The texts of all items; undefined where one cannot be printed. */
export function every<T>(
  items: readonly T[] | undefined,
  print: (item: T) => string | undefined,
): string[] | undefined {
  const texts: string[] = [];
  for (const item of items ?? []) {
    const text = print(item);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts;
}

/** Doc comments, each with the end of its line. */
export function docs(structures: readonly (OptionalKind<JSDocStructure> | string)[] | undefined): string | undefined {
  return every(structures, (doc) => {
    const text = typeof doc === 'string' ? doc : doc.description;
    const isKnown = typeof text === 'string' && (typeof doc === 'string' || knows(doc, ofDoc));
    return isKnown ? `${docComment(text)}\n` : undefined;
  })?.join('');
}

const ofDoc = new Set(['description'] as const);

type Property = Pick<
  OptionalKind<PropertySignatureStructure>,
  'name' | 'type' | 'hasQuestionToken' | 'isReadonly' | 'docs'
>;

export function property(structure: Property): string | undefined {
  const { name, type, hasQuestionToken = false, isReadonly = false } = structure;
  const doc = docs(structure.docs);
  if (typeof type !== 'string' || doc === undefined || !knows(structure, ofProperty)) return undefined;
  return `${doc}${isReadonly ? 'readonly ' : ''}${name}${hasQuestionToken ? '?' : ''}: ${type};`;
}

const ofProperty = new Set(['name', 'type', 'hasQuestionToken', 'isReadonly', 'docs'] as const);

/** `(a: string, b?: number)`. */
export function parameters(
  structures: readonly OptionalKind<ParameterDeclarationStructure>[] | undefined,
): string | undefined {
  const texts = every(structures, (parameter) => {
    const { name, type, hasQuestionToken = false, initializer } = parameter;
    if (typeof type !== 'string' || typeof initializer === 'function' || !knows(parameter, ofParameter))
      return undefined;
    return `${name}${hasQuestionToken ? '?' : ''}: ${type}${initializer === undefined ? '' : ` = ${initializer}`}`;
  });
  return texts && `(${texts.join(', ')})`;
}

const ofParameter = new Set(['name', 'type', 'hasQuestionToken', 'initializer'] as const);

/** The statements of a body, which are texts. */
export function body(statements: unknown): string | undefined {
  const isKnown = Array.isArray(statements) && statements.every((statement) => typeof statement === 'string');
  return isKnown ? `{\n${statements.join('\n')}\n}` : undefined;
}

/** Types with commas between them, after a word. */
export function heritage(types: readonly (string | WriterFunction)[] | WriterFunction | undefined): string | undefined {
  if (typeof types === 'function') return undefined;
  const texts = every(types, (type) => (typeof type === 'string' ? type : undefined));
  return texts && (texts.length === 0 ? '' : ` extends ${texts.join(', ')}`);
}
