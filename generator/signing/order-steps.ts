import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Location } from '../diagnostics/location.js';
import { nodesOf, type Expression } from './expression.js';
import type { Report } from './finding.js';
import { functionTable } from './functions/table.js';
import { orderOf } from './name-graph.js';
import { reachOf, valuesNamed, valuesPlaced } from './reach.js';
import { leavesOut, readingOf, touches } from './reading.js';
import type { Placement } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

/** A value or a placement, before more is known of it. */
export type Step =
  | { readonly kind: 'value'; readonly value: TypedValue }
  | { readonly kind: 'placement'; readonly placement: Placement };

/**
 * The order in which values are computed and placements made: a value reads the finished request less the placements
 * that depend on it, so it comes after every other placement that touches what it reads.
 */
export function orderSteps(
  values: readonly TypedValue[],
  placements: readonly Placement[],
  report: Report,
): readonly Step[] | undefined {
  const reach = reachOf(values);
  const steps = new Map<string, Step>();
  for (const value of noncesFirst(values)) steps.set(keyOf(value), { kind: 'value', value });
  for (const placement of signaturesLast(values, placements))
    steps.set(keyOf(placement), { kind: 'placement', placement });

  const needs = new Map<string, readonly string[]>();
  for (const value of values) {
    const reading = readingOf(value.expression);
    const before = placements.filter(
      (placement) =>
        touches(reading, placement) && !dependsOn(placement, value.name) && !leavesOut(value.expression, placement),
    );
    needs.set(keyOf(value), [...valuesNamed(value.expression).map(valueKey), ...before.map(keyOf)]);
  }
  for (const placement of placements) needs.set(keyOf(placement), valuesPlaced(placement).map(valueKey));

  const { order, cycles } = orderOf(new Map([...steps.keys()].map((key) => [key, needs.get(key) ?? []])));
  for (const cycle of cycles) reportCycle(cycle, steps, report);
  return cycles.length > 0 ? undefined : order.flatMap((key) => steps.get(key) ?? []);

  /** Whether a placement names the value, or a value that reaches it. */
  function dependsOn(placement: Placement, name: string): boolean {
    return valuesPlaced(placement).some((placed) => reach.get(placed)?.has(name) === true);
  }
}

function valueKey(name: string): string {
  return `value ${name}`;
}

function keyOf(step: TypedValue | Placement): string {
  return 'in' in step ? `${step.in} ${step.name}` : valueKey(step.name);
}

/** Numbers used once are drawn before the first await. */
function noncesFirst(values: readonly TypedValue[]): readonly TypedValue[] {
  const draws = (value: TypedValue): boolean => calls(value.expression, (entry) => entry.reads === 'nonce');
  return [...values.filter(draws), ...values.filter((value) => !draws(value))];
}

/** In the order of `send`; but parameters and fields that depend on a signature come after those that do not. */
function signaturesLast(values: readonly TypedValue[], placements: readonly Placement[]): readonly Placement[] {
  const reach = reachOf(values);
  const signed = new Set(
    values.filter(({ expression }) => calls(expression, (entry) => entry.primitive === true)).map(({ name }) => name),
  );
  const isSigned = (placement: Placement): boolean =>
    placement.in !== 'headers' &&
    valuesPlaced(placement).some((name) => [...(reach.get(name) ?? [])].some((used) => signed.has(used)));
  return [...placements.filter((placement) => !isSigned(placement)), ...placements.filter(isSigned)];
}

function calls(
  expression: Expression,
  is: (entry: { readonly reads?: string; readonly primitive?: boolean }) => boolean,
): boolean {
  return nodesOf(expression).some((node) => {
    const entry = node.kind === 'call' ? functionTable.get(node.function) : undefined;
    return entry !== undefined && is(entry);
  });
}

function reportCycle(cycle: readonly string[], steps: ReadonlyMap<string, Step>, report: Report): void {
  const named = cycle.flatMap((key) => {
    const step = steps.get(key);
    return step === undefined ? [] : [placeOf(step)];
  });
  const [first, ...others] = named.slice(0, -1);
  if (first === undefined) return;
  const related = others.map(({ location, text }) => ({ location, message: `${text} is part of the circle` }));
  const chain = named.map(({ text }) => text).join(' needs ');
  const help =
    "Send one of them in another place, or leave it out where it is not signed: omit(request.params, ['name']).";
  report(diagnostic('signing/cycle', first.location, { chain }, { related, help }));
}

function placeOf(step: Step): { readonly location: Location; readonly text: string } {
  if (step.kind === 'value') return { location: step.value.nameLocation, text: `'${step.value.name}'` };
  const { location, name, in: place } = step.placement;
  return { location, text: `${place === 'headers' ? 'the header' : `the ${place} field`} '${name}'` };
}
