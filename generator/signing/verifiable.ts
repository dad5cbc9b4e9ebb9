import { diagnostic } from '../diagnostics/diagnostic.js';
import { clockStepMs, exactClocks } from './clock-resolution.js';
import type { Declaration } from './declaration.js';
import { nodesOf, type Expression } from './expression.js';
import { functionTable } from './functions/table.js';
import type { Report } from './finding.js';
import { invertible, privateKeyFunctions, type Readable } from './invertible.js';
import { reachOf, valuesPlaced } from './reach.js';
import type { Placement, TemplatePart } from './signing-scheme.js';
import type { Values } from './text-parts.js';
import type { TypedValue } from './type-values.js';

/** Reports a scheme of which there will be no verifier: nothing else would tell, and its package would just lack one. */
export function checkVerifiable(
  { name }: Declaration,
  { values, placements }: { readonly values: readonly TypedValue[]; readonly placements: readonly Placement[] },
  report: Report,
): void {
  const hidden = hiddenFromReceiver(placements, new Map(values.map((value) => [value.name, value.expression])));
  if (hidden === undefined) return;
  report(diagnostic('signing/no-verifier', hidden.call.location, { name, reason: hidden.reason }));
}

/** A part of a template as a receiver sees it. */
export type ReadablePart =
  | TemplatePart
  /** Names with no text between them. Nobody can tell where one ends: they are compared together, and none is read. */
  | { readonly kind: 'several'; readonly name: string; readonly names: readonly string[] };

type NamePart = Extract<TemplatePart, { kind: 'name' }>;

/** The parts of a template as a receiver takes it apart. `{a}{b}` is the name of two that stand side by side. */
export function readableParts(template: readonly TemplatePart[]): readonly ReadablePart[] {
  const parts: ReadablePart[] = [];
  let names: NamePart[] = [];
  const together = (): void => {
    const [first] = names;
    if (first !== undefined) parts.push(names.length === 1 ? first : several(names.map(({ name }) => name)));
    names = [];
  };
  for (const part of template) {
    if (part.kind === 'name') names.push(part);
    else {
      together();
      parts.push(part);
    }
  }
  together();
  return parts;
}

function several(names: readonly string[]): ReadablePart {
  return { kind: 'several', name: names.map((name) => `{${name}}`).join(''), names };
}

/** Values that templates send, and that tell something of how the request was signed. */
export function sentAsTheyAre(placements: readonly Placement[], values: Values): ReadonlyMap<string, Readable> {
  const parts = placements.flatMap(({ template }) => readableParts(template));
  const names = new Set(parts.flatMap((part) => (part.kind === 'name' && part.refers === 'value' ? part.name : [])));
  const found = [...names].flatMap((name) => {
    const expression = values.get(name);
    return expression === undefined ? [] : [[name, invertible(expression, values)] as const];
  });
  return new Map(found.filter(([, { kinds }]) => kinds.length > 0));
}

/** What keeps a receiver from signing a request again to compare. */
export interface Hidden {
  readonly call: Expression;
  /** A clause: "it does not send …". */
  readonly reason: string;
}

/** A clock, a nonce or a signature of a private key that is signed or placed, and cannot be read from what is sent. */
export function hiddenFromReceiver(placements: readonly Placement[], values: Values): Hidden | undefined {
  const sent = [...sentAsTheyAre(placements, values).values()];
  const calls = callsBehind(placements, values);
  const unread = 'in a form that can be read back';
  for (const kind of ['clock', 'nonce'] as const) {
    const call = calls.find((each) => functionTable.get(each.function)?.reads === kind);
    const isSent = sent.some(({ kinds }) => kinds.includes(kind));
    if (call && !isSent) return { call, reason: `it does not send the ${kind} that it signs ${unread}` };
  }
  const coarse = clockSentCoarser(placements, values, sent);
  if (coarse) return { call: coarse, reason: `it signs \`${coarse.function}\` and sends the clock less exactly` };
  const signatures = new Set(sent.flatMap((read) => read.signatures));
  const call = calls.find((each) => privateKeyFunctions.has(each.function) && !signatures.has(each));
  return call && { call, reason: `it does not send the signature of \`${call.function}\` ${unread}` };
}

/** A clock that is signed, or placed, to a smaller step than any clock is sent. */
function clockSentCoarser(
  placements: readonly Placement[],
  values: Values,
  sent: readonly Readable[],
): Call | undefined {
  const finestMs = Math.min(...sent.flatMap(({ clocks }) => clocks.map((clock) => clockStepMs(clock) ?? 0)));
  const names = new Set<string>();
  const used = placements.flatMap(valuesPlaced).flatMap((name) => {
    const expression = values.get(name);
    return expression === undefined ? [] : exactClocks(expression, values, names);
  });
  return used.find((clock) => (clockStepMs(clock) ?? finestMs) < finestMs);
}

/** The calls that have a part in what is placed. */
function callsBehind(placements: readonly Placement[], values: Values): readonly Call[] {
  const reach = reachOf([...values].map(([name, expression]) => ({ name, expression })));
  const used = new Set(placements.flatMap(valuesPlaced).flatMap((name) => [...(reach.get(name) ?? [])]));
  return [...used].flatMap((name) => {
    const expression = values.get(name);
    return expression === undefined ? [] : nodesOf(expression).flatMap((node) => (node.kind === 'call' ? node : []));
  });
}

type Call = Extract<Expression, { kind: 'call' }>;
