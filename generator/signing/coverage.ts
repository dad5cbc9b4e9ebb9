import { nodesOf, partsOf, type Expression, type RequestFacet } from './expression.js';
import { functionTable } from './functions/table.js';
import { reachOf, valuesNamed, valuesPlaced } from './reach.js';
import { readingOf } from './reading.js';
import type { Coverage, Placement } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

const paths: readonly RequestFacet[] = ['path', 'target', 'wire_path', 'wire_target', 'url'];
const queries: readonly RequestFacet[] = ['query', 'target', 'wire_target', 'url', 'params'];
const bodies: readonly RequestFacet[] = ['body', 'body_bytes', 'params', 'members'];
const hosts: readonly RequestFacet[] = ['host', 'url'];

const picking: ReadonlySet<string> = new Set(['pick', 'value_of']);

/** Which parts of a request go into a hash, an HMAC or a signature that is sent. */
export function coverageOf(values: readonly TypedValue[], placements: readonly Placement[]): Coverage {
  const plain = values.map(({ name, expression }) => ({ name, expression: withoutTests(expression) }));
  const reach = reachOf(plain);
  const byName = new Map(plain.map((value) => [value.name, value.expression]));
  const sent = new Set(placements.flatMap(valuesPlaced).flatMap((name) => [...(reach.get(name) ?? [])]));
  const signed = [...sent].flatMap((name) => {
    const expression = byName.get(name);
    return expression === undefined ? [] : primitiveArguments(expression);
  });
  const valuesOf = (part: Expression): readonly string[] =>
    valuesNamed(part).flatMap((name) => [...(reach.get(name) ?? [])]);
  const inside = [...new Set(signed.flatMap(valuesOf))];
  const texts = [...signed, ...inside.flatMap((name) => byName.get(name) ?? [])];
  const names = new Set([...inside, ...texts.flatMap(givenNamed)]);
  const readings = texts.map(readingOf);
  const facets = new Set(readings.flatMap((reading) => reading.facets.map(({ facet }) => facet)));
  const headers = readings.flatMap((reading) => reading.headers);
  const reads = (some: readonly RequestFacet[]): boolean => some.some((facet) => facets.has(facet));
  const whole = facetsReadWhole(signed, byName);
  const bound = placements.filter((placement) => isSigned(placement, names));
  const signedHeaders = bound.flatMap(({ in: place, name }) => (place === 'headers' ? name.toLowerCase() : []));
  const placedIn = (...places: readonly Placement['in'][]): boolean =>
    bound.some(({ in: place }) => places.includes(place));
  const extent = (some: readonly RequestFacet[]): Coverage['body'] =>
    reads(some) && (some.some((facet) => whole.has(facet)) || 'in part');
  return {
    method: facets.has('method'),
    host: reads(hosts) || headers.includes('host'),
    path: reads(paths),
    query: extent(queries) || (placedIn('query', 'params') && 'in part'),
    body: extent(bodies) || (placedIn('body', 'params') && 'in part'),
    headers: [...new Set([...headers, ...signedHeaders])].sort(),
  };
}

/**
 * The parts of which the result is made, in lists and calls: what only chooses between them is not protected, as
 * another request that chooses the same has the same signature.
 */
function withoutTests(expression: Expression): Expression {
  const { location, type } = expression;
  const parts = (expression.kind === 'conditional' ? [expression.then, expression.otherwise] : partsOf(expression)).map(
    withoutTests,
  );
  if (expression.kind === 'call') return { ...expression, args: parts };
  return parts.length === 0 ? expression : { location, type, kind: 'list', items: parts };
}

/** Facets of which more goes on than what is picked out of them, by way of values, too. */
function facetsReadWhole(
  signed: readonly Expression[],
  values: ReadonlyMap<string, Expression>,
): ReadonlySet<RequestFacet> {
  const found = new Set<RequestFacet>();
  const seen = new Set<string>();
  const visit = (expression: Expression): void => {
    if (expression.kind === 'request') found.add(expression.facet);
    if (expression.kind === 'value' && !seen.has(expression.name)) {
      seen.add(expression.name);
      const value = values.get(expression.name);
      if (value !== undefined) visit(value);
    }
    const isPicked = expression.kind === 'call' && picking.has(expression.function);
    for (const part of isPicked ? expression.args.slice(1) : partsOf(expression)) visit(part);
  };
  for (const part of signed) visit(part);
  return found;
}

function primitiveArguments(expression: Expression): readonly Expression[] {
  return nodesOf(expression).flatMap((node) =>
    node.kind === 'call' && functionTable.get(node.function)?.primitive === true ? node.args : [],
  );
}

/** The credentials and parameters that an expression names. */
function givenNamed(expression: Expression): readonly string[] {
  return nodesOf(expression).flatMap((node) =>
    node.kind === 'credential' || node.kind === 'parameter' ? [node.name] : [],
  );
}

/** Whether every name of a placement goes into the signature: to change what is placed is to break it. */
function isSigned({ template }: Placement, names: ReadonlySet<string>): boolean {
  const named = template.flatMap((part) => (part.kind === 'name' ? part.name : []));
  return named.length > 0 && named.every((used) => names.has(used));
}
