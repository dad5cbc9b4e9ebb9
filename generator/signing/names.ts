import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import type { Declaration } from './declaration.js';
import type { Report } from './finding.js';
import { functionTable } from './functions/table.js';

/** What a name in an expression or a template stands for. */
export type NameKind = 'credential' | 'parameter' | 'value';

/** CEL's reserved words (language definition, "Syntax") and names of types. */
const celWords = new Set(
  (
    'as break const continue else false for function if import in let loop namespace null package return true var void ' +
    'while bool bytes double dyn google int list map null_type string type uint optional cel'
  ).split(' '),
);

/** The names of a scheme. */
export interface SchemeNames {
  readonly names: ReadonlyMap<string, NameKind>;
  /** Those that cannot be. */
  readonly refused: ReadonlySet<string>;
}

/** Every name of a scheme, and complaints about those that cannot be. */
export function namesOf(declaration: Declaration, report: Report): SchemeNames {
  const names = new Map<string, NameKind>();
  const refused = new Set<string>();
  const add = (name: string, kind: NameKind, location: Location): void => {
    const is = whyNot(name);
    if (is !== undefined) report(diagnostic('signing/name', location, { name, is }));
    // The form is the business of the extension's schema, which `check` applies.
    if (is !== undefined || !/^[a-z][A-Za-z0-9]*$/.test(name)) refused.add(name);
    if (names.has(name)) report(diagnostic('signing/name-twice', location, { name }));
    else names.set(name, kind);
  };
  for (const { name, location } of declaration.credentials) add(name, 'credential', location);
  for (const { name, location } of declaration.parameters) add(name, 'parameter', location);
  for (const { name, nameLocation } of declaration.values) add(name, 'value', nameLocation);
  return { names, refused };
}

function whyNot(name: string): string | undefined {
  if (name === 'request' || name === 'operation') return `what expressions call the ${name}`;
  if (functionTable.has(name)) return 'a function';
  if (name === 'prototype' || name in Object.prototype) return 'a name that every object has something under';
  return celWords.has(name) ? 'a word of CEL' : undefined;
}
