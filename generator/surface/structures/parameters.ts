import type { OptionalKind, ParameterDeclarationStructure, TypeParameterDeclarationStructure } from 'ts-morph';
import { patternName } from '../ambient.js';
import type { Part } from '../outline.js';
import { all, hasOnly } from './known.js';

/** `(a: string, b?: number)`. A parameter with a default is one that may be left out. */
export function parameterList(
  parameters: readonly OptionalKind<ParameterDeclarationStructure>[] | undefined,
): readonly Part[] | undefined {
  const list = all(parameters, (parameter): readonly Part[] | undefined => {
    const { name, type, hasQuestionToken, initializer } = parameter;
    if (!hasOnly(parameter, ['name', 'type', 'hasQuestionToken', 'initializer'])) return undefined;
    if (!(isName(name) || name.startsWith('{')) || typeof type !== 'string') return undefined;
    const shown = isName(name) ? name : patternName;
    return [`${shown}${hasQuestionToken === true || initializer !== undefined ? '?' : ''}: `, { type }];
  });
  return list && ['(', ...separated(list), ')'];
}

/** `<T extends string = 'a'>`; nothing where there are none. */
export function typeParameterList(
  parameters: readonly (OptionalKind<TypeParameterDeclarationStructure> | string)[] | undefined,
): readonly Part[] | undefined {
  if (parameters === undefined || parameters.length === 0) return [];
  const list = all(parameters, (parameter): readonly Part[] | undefined => {
    if (typeof parameter === 'string' || !hasOnly(parameter, ['name', 'constraint', 'default'])) return undefined;
    const { name, constraint, default: other } = parameter;
    if (typeof constraint === 'function' || typeof other === 'function') return undefined;
    const bound = constraint === undefined ? [] : [' extends ', { type: constraint }];
    return [name, ...bound, ...(other === undefined ? [] : [' = ', { type: other }])];
  });
  return list && ['<', ...separated(list), '>'];
}

/** Types with commas between them, after a word; nothing where there are none. */
export function clause(word: string, types: readonly string[]): readonly Part[] {
  return types.length === 0 ? [] : [` ${word} `, ...separated(types.map((type): readonly Part[] => [{ type }]))];
}

export function isName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

function separated(items: readonly (readonly Part[])[]): readonly Part[] {
  return items.flatMap((item, index) => (index === 0 ? item : [', ', ...item]));
}
