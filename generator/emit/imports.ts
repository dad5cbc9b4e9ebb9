import type { ImportDeclarationStructure, OptionalKind } from 'ts-morph';

/** What one file mentions of other modules; the import declarations are made from it in the end. */
export interface Imports {
  /** Mentions a value: `module` counts from `src/`, or is a bare specifier. Gives the name back. */
  value(module: string, name: string): string;
  /** Mentions a type. */
  type(module: string, name: string): string;
  /** Mentions all that a module exports, under one name: what it exports may be called anything. */
  namespace(module: string, name: string): string;
  declarations(): OptionalKind<ImportDeclarationStructure>[];
}

/** Collects the imports of the file at `path`, counted from `src/`. */
export function importsOf(path: string): Imports {
  const modules = new Map<string, Map<string, 'value' | 'type'>>();
  const namespaces = new Map<string, string>();
  const mention = (module: string, name: string, kind: 'value' | 'type'): string => {
    const names = modules.get(module) ?? new Map<string, 'value' | 'type'>();
    modules.set(module, names);
    if (names.get(name) !== 'value') names.set(name, kind);
    return name;
  };
  return {
    value: (module, name) => mention(module, name, 'value'),
    type: (module, name) => mention(module, name, 'type'),
    namespace: (module, name) => {
      namespaces.set(module, name);
      return name;
    },
    declarations: () =>
      [
        ...[...modules].map(([module, names]) => declaration(specifier(path, module), names)),
        ...[...namespaces].map(([module, namespaceImport]) => ({
          moduleSpecifier: specifier(path, module),
          namespaceImport,
        })),
      ].sort((a, b) => compareSpecifiers(a.moduleSpecifier, b.moduleSpecifier)),
  };
}

function declaration(
  moduleSpecifier: string,
  names: ReadonlyMap<string, 'value' | 'type'>,
): OptionalKind<ImportDeclarationStructure> {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const isTypeOnly = sorted.every(([, kind]) => kind === 'type');
  return {
    moduleSpecifier,
    isTypeOnly,
    namedImports: sorted.map(([name, kind]) => ({ name, isTypeOnly: !isTypeOnly && kind === 'type' })),
  };
}

/** The relative specifier between two files below `src/`. */
export function specifier(from: string, module: string): string {
  if (!module.endsWith('.js')) return module;
  const target = module.split('/');
  const folders = from.split('/').slice(0, -1);
  let shared = 0;
  while (shared < folders.length && folders[shared] === target[shared]) shared += 1;
  const up = '../'.repeat(folders.length - shared);
  return (up === '' ? './' : up) + target.slice(shared).join('/');
}

/** Packages first, then the furthest away first. */
function compareSpecifiers(a: string, b: string): number {
  return depth(b) - depth(a) || (a < b ? -1 : 1);
}

function depth(text: string): number {
  return text.startsWith('.') ? text.split('../').length : Number.MAX_SAFE_INTEGER;
}
