import { nodesOf, type RequestFacet } from '../../signing/expression.js';
import { facets } from '../../signing/facets.js';
import { functionTable } from '../../signing/functions/table.js';
import type { SigningScheme } from '../../signing/signing-scheme.js';

/** Words that are no identifiers, or should not be (ECMA-262, sections 12.7.2 and 19; strict mode). */
const words =
  'arguments as async await break case catch class const continue debugger default delete do else enum eval export ' +
  'extends false finally for from function get if implements import in instanceof interface let new null of package ' +
  'private protected public return set static super switch this throw true try typeof undefined var void while with yield';

/** What the signer calls its own parameters and what it imports. */
const own =
  'request credentials context now fresh operation memo remember place placed entries concat equalBytes toBytes constant';

/** What a verifier calls what it has read: there, credentials and parameters are in sight, and values are not. */
const read = new Set(['text', 'value']);

const taken = new Set([
  ...words.split(' '),
  ...own.split(' '),
  ...[...functionTable.values()].flatMap(({ emit }) => emit.helper?.name ?? []),
]);

/** What a signer imports to read a facet. */
function importOf(facet: RequestFacet): readonly string[] {
  const { module, property } = facets[facet];
  return module === undefined ? [] : [property];
}

/** The identifier of each credential, parameter and value: its own name wherever that can be one. */
export function identifiersOf(scheme: SigningScheme): ReadonlyMap<string, string> {
  const given = [...scheme.credentials, ...scheme.parameters].map(({ name }) => name);
  const values = scheme.steps.flatMap((step) => (step.kind === 'value' ? step.value : []));
  const names = [...given, ...values.map(({ name }) => name)];
  const imported = new Set(
    values.flatMap(({ expression }) =>
      nodesOf(expression).flatMap((node) => (node.kind === 'request' ? importOf(node.facet) : [])),
    ),
  );
  const isTaken = (name: string): boolean =>
    taken.has(name) || /^placed\d*$/.test(name) || imported.has(name) || (given.includes(name) && read.has(name));
  const used = new Set(names.filter((name) => !isTaken(name)));
  const identifiers = new Map<string, string>();
  for (const name of names) {
    let identifier = name;
    while (isTaken(identifier) || (identifier !== name && used.has(identifier))) identifier += 'Value';
    used.add(identifier);
    identifiers.set(name, identifier);
  }
  return identifiers;
}
