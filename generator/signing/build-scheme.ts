import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticCode } from '../diagnostics/table.js';
import { member, textOf } from '../read/spec-node.js';
import { checkParameters } from './check-parameters.js';
import { checkOperations } from './check-operations.js';
import { coverageOf } from './coverage.js';
import type { Declaration } from './declaration.js';
import { entryExcess, valueExcess } from './excess.js';
import type { Report } from './finding.js';
import { intervalOf, type Interval } from './intervals.js';
import { checkInts, intsRead, markInts } from './ints-read.js';
import { withKeyFormats } from './key-credentials.js';
import { checkLineBreaks } from './line-breaks.js';
import { memoInputs } from './memo.js';
import { namesOf } from './names.js';
import type { SignedOperation } from './operations.js';
import { orderSteps, type Step } from './order-steps.js';
import { valuesNamed } from './reach.js';
import { readPlacements } from './placements.js';
import { readExample } from './read-example.js';
import { readVerify } from './read-verify.js';
import { readingOf, touches } from './reading.js';
import { runExample } from './run-example.js';
import { checkSecrets, secretsIn } from './secrets.js';
import type { Placement, SigningScheme, SigningStep } from './signing-scheme.js';
import { typeValues, type TypedValue } from './type-values.js';
import { checkUnused } from './unused.js';
import { checkVerifiable } from './verifiable.js';

/** What else a scheme is checked against. */
export interface SchemeScope {
  /** All operations of the document. */
  readonly operations: readonly SignedOperation[];
  readonly report: Report;
}

/**
 * Understands a declaration. Nothing comes out where something in it is wrong; all of that is reported. A known answer
 * that does not come out is an error of a scheme that is understood.
 */
export function buildScheme(
  declaration: Declaration,
  { operations, report: reportTo }: SchemeScope,
): SigningScheme | undefined {
  let failed = false;
  const report = (found: Diagnostic): void => {
    failed ||= found.severity === 'error';
    if (declaration.isWhole || !mayFollow(found)) reportTo(found);
  };
  const { parameters, direction } = declaration;
  const tooMany = entryExcess(declaration);
  if (tooMany !== undefined) {
    report(tooMany);
    return undefined;
  }
  const { names, refused } = namesOf(declaration, report);
  const signed = operations.filter(({ schemes }) => schemes.has(declaration.name));
  const constants = new Set(['name', ...operations.flatMap((operation) => [...operation.constants.keys()])]);
  const values = typeValues(declaration, { names, constants, refused }, report);
  const tooLarge = valueExcess(values);
  if (tooLarge !== undefined) {
    report(tooLarge);
    return undefined;
  }
  const placements = readPlacements(declaration, { names, typeOf: typesOf(declaration, values), report });
  const credentials = withKeyFormats(declaration.credentials, { values, placements });
  const isWhole = values.length === declaration.values.length && placements.length === declaration.send.length;

  checkParameters(parameters, values, report);
  const ints = intsRead(values.map(({ expression }) => expression));
  checkInts(ints, { parameters, operations: signed }, report);
  checkIntervals(values, report);
  const secrets = secretsIn(values, credentials);
  checkSecrets(placements, credentials, { secrets, report });
  checkLineBreaks(placements, { values, credentials, operations: signed }, report);
  checkOperations({ values, placements, operations: signed }, report);
  if (isWhole) checkUnused(declaration, { values, placements, refused }, report);
  const steps = orderSteps(values, placements, report);
  const verify = isWhole ? readVerify(declaration.verify, { values, placements }, report) : undefined;
  const valueNames = new Set(declaration.values.map(({ name }) => name));
  // The scheme stands without an answer that cannot be tried: a review signs with it.
  const readable = declaration.examples.map((node) => ({
    source: textOf(member(node, 'source')),
    example: readExample(node, { credentials, parameters, valueNames, direction, report: reportTo }),
  }));
  const examples = readable.flatMap(({ example }) => example ?? []);
  const untried = readable.flatMap(({ source, example }) => (example === undefined ? (source ?? []) : []));
  if (failed || !isWhole || refused.size > 0 || steps === undefined) return undefined;

  checkVerifiable(declaration, { values, placements }, report);
  const scheme: SigningScheme = {
    location: declaration.location,
    name: declaration.name,
    ...(declaration.description === undefined ? {} : { description: declaration.description }),
    direction,
    credentials,
    parameters: markInts(parameters, ints),
    steps: finishSteps(steps),
    ...(verify === undefined ? {} : { verify }),
    examples,
    ...(untried.length === 0 ? {} : { untried }),
    covers: coverageOf(values, placements),
  };
  for (const example of examples) {
    const found = runExample(scheme, example, secrets);
    if (found !== undefined) report(found);
  }
  return scheme;
}

/** What may only be wrong because something of the declaration could not be read, which `check` reports. */
function mayFollow({ code, help }: Diagnostic): boolean {
  return consequences.has(code) && help?.startsWith('Did you mean') !== true;
}

const consequences: ReadonlySet<DiagnosticCode> = new Set([
  'signing/unknown-name',
  'signing/template-name',
  'signing/template-type',
  'signing/unused',
  'signing/verify',
]);

function typesOf(declaration: Declaration, values: readonly TypedValue[]) {
  const types = new Map(values.map(({ name, expression }) => [name, expression.type]));
  for (const { name } of [...declaration.credentials, ...declaration.parameters]) types.set(name, 'string');
  return (name: string) => types.get(name);
}

function checkIntervals(values: readonly TypedValue[], report: Report): void {
  const known = new Map<string, Interval>();
  // Values are in declared order, which need not be that of their dependencies: until nothing is new.
  const pending = new Set(values);
  for (let before = -1; before !== pending.size;) {
    before = pending.size;
    for (const value of pending) {
      const named = new Set(valuesNamed(value.expression));
      const waits = [...pending].some((other) => other !== value && named.has(other.name));
      if (waits) continue;
      const interval = intervalOf(value.expression, known, report);
      if (interval !== undefined) known.set(value.name, interval);
      pending.delete(value);
    }
  }
}

/** What only the order tells: memoised values, and values that read what was placed before. */
function finishSteps(steps: readonly Step[]): readonly SigningStep[] {
  const values = new Map(
    steps.flatMap((step) => (step.kind === 'value' ? [[step.value.name, step.value] as const] : [])),
  );
  const placed: Placement[] = [];
  return steps.map((step): SigningStep => {
    if (step.kind === 'placement') {
      placed.push(step.placement);
      return step;
    }
    const { name, nameLocation, source, expression } = step.value;
    const reading = readingOf(expression);
    const memo = memoInputs(step.value, values);
    return {
      kind: 'value',
      value: {
        location: nameLocation,
        name,
        source,
        expression,
        ...(memo === undefined ? {} : { memo }),
        readsPlaced: placed.some((placement) => touches(reading, placement)),
      },
    };
  });
}
