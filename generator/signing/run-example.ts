import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { evaluateScheme, EvaluationFailure, type Evaluation, type EvaluationInput } from './evaluate.js';
import { nodesOf } from './expression.js';
import type { CelValue } from './reference/ordered-pairs.js';
import { showAnswer, type ShowAnswer } from './show-answer.js';
import { showValue } from './show-value.js';
import type { SigningExample, SigningScheme } from './signing-scheme.js';

/** What an example says of a request, for the evaluator. */
export function exampleInput(example: SigningExample): EvaluationInput {
  const isType = (name: string): boolean => name.toLowerCase() === 'content-type';
  const type = [...example.headers].find(([name]) => isType(name))?.[1];
  return {
    request: {
      method: example.method,
      url: example.url,
      // An empty one is none: not every body says what it is.
      headers: [...example.headers].filter(([name]) => type !== '' || !isType(name)),
      body: example.body,
      contentType: type === '' ? undefined : (type ?? 'application/json'),
    },
    credentials: example.credentials,
    at: example.at,
    ...(example.sentAt === undefined ? {} : { sentAt: example.sentAt }),
    ...(example.nonce === undefined ? {} : { nonce: example.nonce }),
    operation: new Map([['name', ''], ...example.operation]),
  };
}

/** Evaluates a known answer; the first value that is not as expected is reported, with all that led to it. */
export function runExample(
  scheme: SigningScheme,
  example: SigningExample,
  secrets: ReadonlyMap<string, string>,
): Diagnostic | undefined {
  const missing = missingConstant(scheme, example);
  if (missing !== undefined) return missing;
  const show = showAnswer(scheme, example, secrets);
  let evaluation: Evaluation;
  try {
    evaluation = evaluateScheme(scheme, exampleInput(example));
  } catch (error) {
    return failure(example, error, show);
  }
  for (const [name, value] of evaluation.values) {
    const expected = example.expect.get(name);
    if (expected === undefined || expected.text === showValue(value)) continue;
    return diagnostic(
      'signing/example',
      expected.location,
      { name, wanted: show(name, expected.text), got: show(name, value) },
      { notes: valueNotes(evaluation.values, show) },
    );
  }
  return undefined;
}

/** An example is a request of no operation: the constants that expressions read of one, it says itself. */
function missingConstant({ steps }: SigningScheme, example: SigningExample): Diagnostic | undefined {
  const known = exampleInput(example).operation;
  const nodes = steps.flatMap((step) => (step.kind === 'value' ? nodesOf(step.value.expression) : []));
  const names = nodes.flatMap((node) => (node.kind === 'operation' ? node.name : []));
  const name = names.find((each) => known?.has(each) !== true);
  if (name === undefined) return undefined;
  const problem = `it does not say what \`operation.${name}\` is`;
  const help = `Write \`operation: { ${name}: … }\` in the example: what the operation says whose request it is.`;
  return diagnostic('signing/example-input', example.location, { problem }, { help });
}

function failure(example: SigningExample, error: unknown, show: ShowAnswer): Diagnostic {
  const before = error instanceof EvaluationFailure ? error.before : new Map<string, CelValue>();
  const problem = error instanceof EvaluationFailure || error instanceof TypeError ? error.message : 'it fails';
  return diagnostic('signing/example-input', example.location, { problem }, { notes: valueNotes(before, show) });
}

/** Every value on a line of its own, control characters made visible. */
function valueNotes(values: ReadonlyMap<string, CelValue>, show: ShowAnswer): readonly string[] {
  return [...values].map(([name, value]) => `${name} = ${show(name, value)}`);
}
