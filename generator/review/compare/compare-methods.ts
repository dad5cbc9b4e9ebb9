import type { Operation } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { PlannedDescriptor, PlannedInput } from '../../plan/package-plan.js';
import type { Places } from '../report.js';
import { bare, code, listText } from '../words.js';
import type { Comparison, OperationPair } from './context.js';
import { pairMethods } from './pair-methods.js';

/** Compares the methods and descriptors that an operation becomes. */
export function compareMethods(_comparison: Comparison, pair: OperationPair): void {
  const { base, head, name, report } = pair;
  const places = placesOf(base.operation, head.operation);
  const { paired, removed, added } = pairMethods(base.methods, head.methods);
  for (const method of removed) report('method/removed', { method: bare(method), operation: name }, places);
  for (const method of added) report('method/added', { method: bare(method), operation: name }, places);
  for (const [from, to] of paired) {
    const [before, after] = [base.methods.get(from), head.methods.get(to)];
    if (before === undefined || after === undefined) continue;
    if (from !== to) report('method/renamed', { from: bare(from), to: bare(to) }, places);
    compareDescriptors(pair, { method: bare(to), before, after });
  }
}

interface DescriptorPair {
  readonly method: string;
  readonly before: PlannedDescriptor;
  readonly after: PlannedDescriptor;
}

function compareDescriptors({ base, head, report }: OperationPair, { method, before, after }: DescriptorPair): void {
  // Of a method with several paths all operations say the same, at the place of the first.
  const places = placesOf(before.operation, after.operation);
  if (before.name !== after.name) {
    const ids = { base: before.operation.idLocation, head: after.operation.idLocation };
    report('descriptor/renamed', { from: bare(before.name), to: bare(after.name) }, ids);
  }
  const fixed = [fixedText(before, base.operation), fixedText(after, head.operation)];
  if (fixed[0] !== fixed[1]) {
    report('method/fixed-changed', { method, from: fixed[0] ?? '', to: fixed[1] ?? '' }, places);
  }
  for (const key of ['request', 'response'] as const) {
    const [from, to] = [chosen(before, base.operation, key), chosen(after, head.operation, key)];
    if (from !== to && isOtherChoice(key, before, after)) {
      report(`method/${key}-changed`, { method, from: choiceText(from), to: choiceText(to) }, places);
    }
  }
  if (isReshaped(before, after)) {
    report('method/input-changed', { method, from: inputText(before), to: inputText(after) }, places);
  }
  // One that is required is felt in every call.
  if (before.input.kind === 'none' && after.input.kind !== 'none' && !after.input.required) {
    report('method/options-moved', { method }, places);
  }
}

/** Of `x-method`, else of the operation. */
function placesOf(base: Operation, head: Operation): Places {
  const place = ({ location, idLocation }: Operation) => placeIn(location, 'x-method') ?? idLocation;
  return { base: place(base), head: place(head) };
}

function fixedText({ variants }: PlannedDescriptor, operation: Operation): string {
  const own = variants.filter((variant) => variant.operation === operation);
  const entries = own.flatMap(({ declaration }) =>
    [...(declaration?.fixed ?? [])].map(([key, value]) => code(`${key}=${value}`)),
  );
  return entries.length === 0 ? 'nothing of its own' : listText(entries.sort());
}

type Choice = 'request' | 'response';

/** What `x-method` says of the body or the reply of a method. */
function chosen({ variants }: PlannedDescriptor, operation: Operation, key: Choice): string | undefined {
  return variants.find((variant) => variant.operation === operation)?.declaration?.[key];
}

function choiceText(choice: string | undefined): string {
  return choice === undefined ? 'the usual one' : code(choice);
}

/** The usual one may be chosen by name as well. */
function isOtherChoice(key: Choice, before: PlannedDescriptor, after: PlannedDescriptor): boolean {
  return key === 'request'
    ? before.body?.mediaType !== after.body?.mediaType
    : JSON.stringify([before.output, before.accept]) !== JSON.stringify([after.output, after.accept]);
}

/**
 * The body is the input where there are no parameters, else a member of it: with the first parameter it moves. What is
 * new as a whole, or gone as a whole, is said of the parameter or the body.
 */
function isReshaped(
  { input: before, body: was }: PlannedDescriptor,
  { input: after, body: is }: PlannedDescriptor,
): boolean {
  return was !== undefined && is !== undefined && isBody(before) !== isBody(after) && !isNone(before) && !isNone(after);
}

function isBody({ kind }: PlannedInput): boolean {
  return kind === 'body';
}

function isNone({ kind }: PlannedInput): boolean {
  return kind === 'none';
}

function inputText({ input, body }: PlannedDescriptor): string {
  switch (input.kind) {
    case 'none':
      return 'nothing';
    case 'body':
      return 'the body alone';
    case 'parameters':
      return body === undefined || body.constant !== undefined
        ? 'the parameters'
        : 'the parameters, with the body as `body`';
    default:
      return input satisfies never;
  }
}
