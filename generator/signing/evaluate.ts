import { CelEnvironment, type ParsedCel } from './cel.js';
import { nodesOf } from './expression.js';
import { microseconds, type ReferenceContext } from './reference/context.js';
import type { CelValue } from './reference/ordered-pairs.js';
import { ReferenceRequest, type RequestParts } from './reference/request.js';
import type { Placement, PlacementPlace, SigningScheme, SigningValue } from './signing-scheme.js';

/** What a signature is made for. */
export interface EvaluationInput {
  readonly request: RequestParts;
  /** Credentials and parameters by name; a parameter that is left out has its default. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Unix milliseconds; may have a fraction. */
  readonly at: number;
  /** The instant as it was sent, where that is RFC 3339. */
  readonly sentAt?: string;
  /** The text of whatever number used once the scheme asks for. */
  readonly nonce?: string;
  readonly operation?: ReadonlyMap<string, string>;
  /** Told of every call of a function while a value is computed. */
  readonly observe?: (value: string, name: string, args: readonly CelValue[]) => void;
}

/** One thing placed. An int stays one: in JSON it is a number. */
export interface Placed {
  readonly in: PlacementPlace;
  readonly name: string;
  readonly value: string | bigint;
}

/** All that a declaration says of one request. */
export interface Evaluation {
  /** In the order in which they were computed. */
  readonly values: ReadonlyMap<string, CelValue>;
  readonly placements: readonly Placed[];
  /** The request as it is sent. */
  readonly request: ReferenceRequest;
}

/** A value that could not be computed, such as one that decodes what is no base 64. */
export class EvaluationFailure extends Error {
  override readonly name = 'EvaluationFailure';
  readonly value: string;
  /** What was computed before. */
  readonly before: ReadonlyMap<string, CelValue>;

  constructor(value: string, { before, cause }: { before: ReadonlyMap<string, CelValue>; cause: unknown }) {
    super(`${value}: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'failed'}`, { cause });
    this.value = value;
    this.before = before;
  }
}

/** Signs by evaluating the declaration in the library, on `node:crypto`: what the compiled signer must agree with. */
export function evaluateScheme(scheme: SigningScheme, input: EvaluationInput): Evaluation {
  const parsed = parsedValues(scheme);
  const names = inputNames(scheme, input.credentials);
  const values = new Map<string, CelValue>();
  const placements: Placed[] = [];
  let request = new ReferenceRequest(input.request);
  for (const step of scheme.steps) {
    if (step.kind === 'value') {
      const context = contextOf(input, request, step.value.name);
      values.set(step.value.name, evaluateValue(step.value, parsed, { names, values, context }));
    } else {
      const { in: place, name } = step.placement;
      const value = placedValue(step.placement, new Map([...names, ...values]));
      placements.push({ in: place, name, value });
      request = request.place(place, name, value);
    }
  }
  return { values, placements, request };
}

function contextOf(input: EvaluationInput, request: ReferenceRequest, value: string): ReferenceContext {
  const { at, sentAt, nonce, operation = new Map([['name', '']]), observe } = input;
  return {
    at: microseconds(at),
    sentAt,
    nonce,
    request,
    operation,
    observe:
      observe &&
      ((name, args) => {
        observe(value, name, args);
      }),
  };
}

interface Scope {
  readonly names: ReadonlyMap<string, CelValue>;
  readonly values: ReadonlyMap<string, CelValue>;
  readonly context: ReferenceContext;
}

function evaluateValue(
  { name }: SigningValue,
  parsed: ReadonlyMap<string, ParsedCel>,
  { names, values, context }: Scope,
): CelValue {
  const expression = parsed.get(name);
  if (expression === undefined) throw new Error(`the value ${name} was not parsed`);
  try {
    return expression.evaluate(new Map([...names, ...values]), context);
  } catch (cause) {
    throw new EvaluationFailure(name, { before: values, cause });
  }
}

function placedValue({ template }: Placement, scope: ReadonlyMap<string, CelValue>): string | bigint {
  const [only] = template;
  const read = (name: string): CelValue => scope.get(name) ?? '';
  if (template.length === 1 && only?.kind === 'name') {
    const value = read(only.name);
    return typeof value === 'bigint' ? value : String(value);
  }
  return template.map((part) => (part.kind === 'text' ? part.text : String(read(part.name)))).join('');
}

function inputNames(scheme: SigningScheme, given: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const credentials = scheme.credentials.map(({ name }) => [name, given.get(name) ?? ''] as const);
  const parameters = scheme.parameters.map(
    (parameter) => [parameter.name, parameter.const ?? given.get(parameter.name) ?? parameter.default ?? ''] as const,
  );
  return new Map([...credentials, ...parameters]);
}

const parsedOf = new WeakMap<SigningScheme, ReadonlyMap<string, ParsedCel>>();

function parsedValues(scheme: SigningScheme): ReadonlyMap<string, ParsedCel> {
  const known = parsedOf.get(scheme);
  if (known !== undefined) return known;
  const values = scheme.steps.flatMap((step) => (step.kind === 'value' ? step.value : []));
  const constants = values.flatMap(({ expression }) =>
    nodesOf(expression).flatMap((node) => (node.kind === 'operation' ? node.name : [])),
  );
  const environment = new CelEnvironment(new Set(['name', ...constants]));
  for (const { name } of [...scheme.credentials, ...scheme.parameters]) environment.declare(name, 'string');
  const parsed = new Map<string, ParsedCel>();
  for (const { name, source, expression } of values) {
    const found = environment.parse(source);
    const problem = 'summary' in found ? found : found.check();
    if ('summary' in found || problem !== undefined) throw new Error(`the value ${name} was not checked`);
    environment.declare(name, expression.type);
    parsed.set(name, found);
  }
  parsedOf.set(scheme, parsed);
  return parsed;
}
