import { nodesOf, type Expression } from '../../signing/expression.js';
import { clockReading, type Readable } from '../../signing/invertible.js';
import { schemeValues } from '../../signing/scheme-values.js';
import type { Placement, SigningScheme } from '../../signing/signing-scheme.js';
import type { Values } from '../../signing/text-parts.js';
import { hiddenFromReceiver, readableParts, sentAsTheyAre, type ReadablePart } from '../../signing/verifiable.js';
import { objectKey } from '../encode/property-key.js';
import { stringLiteral } from '../encode/string-literal.js';
import { identifiersOf } from './identifiers.js';
import { listSeparators } from './list-separators.js';
import { clockUnits } from './print-int-inverse.js';
import { printTextReading } from './print-clock-reading.js';
import { printInverse } from './print-inverse.js';
import { operand, precedence } from './printed.js';
import { signerScope, type CollectingScope, type SignerImport } from './signer-scope.js';

/** Names that the package has decided on. */
export interface VerifierNames {
  readonly signFunction: string;
  readonly credentialsType: string;
}

/** The object that verifies, or why there is none. */
export type EmittedVerifier =
  | {
      readonly kind: 'verifier';
      /** `RequestVerifier<…Credentials>`. */
      readonly type: string;
      /** An object literal; not formatted. */
      readonly initializer: string;
      /** Only the caller can say how old a request may be: the scheme does not. */
      readonly asksForAge: boolean;
      readonly imports: readonly SignerImport[];
    }
  /** A clause of a sentence: "cannot be verified: …". */
  | { readonly kind: 'none'; readonly reason: string };

/**
 * What `verifyRequest` of the runtime needs: the same signer that clients use, where things are placed, and how to
 * undo what is sent as it is. No step of the scheme is written a second time.
 */
export function emitVerifier(scheme: SigningScheme, names: VerifierNames): EmittedVerifier {
  const values = schemeValues(scheme);
  const placements = scheme.steps.flatMap((step) => (step.kind === 'placement' ? step.placement : []));
  const hidden = hiddenFromReceiver(placements, values);
  if (hidden !== undefined) return { kind: 'none', reason: hidden.reason };
  const sent = sentAsTheyAre(placements, values);
  const scope = signerScope(identifiersOf(scheme));
  const readBack = [...sent.keys()].flatMap((name) => {
    const printed = printReadBack(name, { scheme, values, sent, scope });
    return printed === undefined ? [] : [`${objectKey(name)}: ${printed}`];
  });
  const window = printWindow(scheme, { values, sent, scope });
  return {
    kind: 'verifier',
    type: `RequestVerifier<${names.credentialsType}>`,
    initializer:
      `{ sign: ${names.signFunction}, placements: [${placements.map((each) => printPlacement(each, scheme)).join(', ')}], ` +
      `readBack: { ${readBack.join(', ')} }${window === undefined ? '' : `, window: ${window}`} }`,
    asksForAge: window !== undefined && scheme.verify === undefined,
    imports: [...scope.imports(), { module: 'runtime/verify/verifier.js', name: 'RequestVerifier', typeOnly: true }],
  };
}

function printPlacement(placement: Placement, scheme: SigningScheme): string {
  const { in: place, name, template } = placement;
  const parts = readableParts(template).map(printPart).join(', ');
  const separators = listSeparators(placement, scheme);
  const list = separators === undefined ? '' : `, separators: ${stringLiteral(separators)}`;
  return `{ in: ${stringLiteral(place)}, name: ${stringLiteral(name)}, template: [${parts}]${list} }`;
}

function printPart(part: ReadablePart): string {
  if (part.kind === 'text') return `{ text: ${stringLiteral(part.text)} }`;
  if (part.kind === 'several') return `{ value: ${stringLiteral(part.name)} }`;
  return `{ ${part.refers === 'value' ? 'value' : 'credential'}: ${stringLiteral(part.name)} }`;
}

interface Verifying {
  readonly scheme: SigningScheme;
  readonly values: Values;
  readonly sent: ReadonlyMap<string, Readable>;
  readonly scope: CollectingScope;
}

/** `(text) => readInt(text, (value) => readClock(value - 60, 1000))`. */
function printReadBack(name: string, { scheme, values, sent, scope }: Verifying): string | undefined {
  const expression = values.get(name);
  const own = signerScope(scope.identifiers);
  const { verify } = scheme;
  const dated = verify?.kind === 'expires' && !sent.has(verify.value) ? verify.value : undefined;
  const printed = expression && printInverse(expression, { values, scope: own, dated });
  if (printed === undefined) return undefined;
  for (const { module, name: imported } of own.imports()) scope.use({ module, name: imported });
  const defaults = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter.default]));
  const bound = [...own.names].map((used) => {
    const identifier = scope.identifiers.get(used) ?? used;
    const pattern = identifier === used ? used : `${used}: ${identifier}`;
    const standard = defaults.get(used);
    return standard === undefined ? pattern : `${pattern} = ${stringLiteral(standard)}`;
  });
  const readsOperation = own.parts.has('operation');
  const credentials = bound.length > 0 ? `, { ${bound.join(', ')} }` : readsOperation ? ', _credentials' : '';
  return `(text${credentials}${readsOperation ? ', operation' : ''}) => ${printed.text}`;
}

function printWindow(
  { verify }: SigningScheme,
  { values, sent, scope }: Omit<Verifying, 'scheme'>,
): string | undefined {
  if (verify === undefined) {
    // One that is nothing but a clock has the better name.
    const clocks = [...sent].filter(([, { kinds }]) => kinds.includes('clock'));
    const clock = (clocks.find(([, { kinds }]) => kinds.length === 1) ?? clocks[0])?.[0];
    return clock === undefined ? undefined : `{ value: ${stringLiteral(clock)} }`;
  }
  const value = `value: ${stringLiteral(verify.value)}`;
  if (verify.kind === 'clock') {
    return `{ ${value}, withinMs: ${verify.withinMilliseconds}${verify.isNonce ? ', isNonce: true' : ''} }`;
  }
  const expression = values.get(verify.value);
  const reading = expression?.type === 'string' ? clockReading(expression, values) : undefined;
  const unit = unitOf(expression, values);
  const until =
    reading === undefined || reading === 'unreadable'
      ? unit === undefined
        ? 'Date.parse(text)'
        : `Number(text) * ${unit}`
      : `${operand(printTextReading(reading, scope), precedence.call)}?.clockMs`;
  return `{ ${value}, expires: (text) => ${until} }`;
}

function unitOf(expression: Expression | undefined, values: Values): string | undefined {
  if (expression === undefined) return undefined;
  const units = nodesOf(expression).flatMap((node) => {
    if (node.kind === 'value') return unitOf(values.get(node.name), values) ?? [];
    return node.kind === 'call' ? (clockUnits.get(node.function) ?? []) : [];
  });
  return units[0];
}
