import type { Expression } from '../../signing/expression.js';
import { readingOf, touches } from '../../signing/reading.js';
import { schemeValues } from '../../signing/scheme-values.js';
import type { Placement, SigningScheme, SigningValue } from '../../signing/signing-scheme.js';
import { stringLiteral } from '../encode/string-literal.js';
import { identifiersOf } from './identifiers.js';
import { printExpression } from './print-expression.js';
import { printPlacements } from './print-placements.js';
import { printSignerParameters, type SignerParameter } from './signer-parameters.js';
import { signerScope, type CollectingScope, type SignerImport } from './signer-scope.js';

/** Names that the package has decided on. */
export interface SignerNames {
  readonly signFunction: string;
  readonly credentialsType: string;
}

/** The function that signs, as data: whoever prints the file writes it down. */
export interface EmittedSigner {
  readonly functionName: string;
  readonly parameters: readonly SignerParameter[];
  readonly returnType: string;
  readonly isAsync: boolean;
  /** In order, each ending in a semicolon; not formatted. */
  readonly statements: readonly string[];
  readonly imports: readonly SignerImport[];
}

const signerModule = 'runtime/signing/signer.js';

/** Compiles a scheme to straight-line TypeScript. */
export function emitSigner(scheme: SigningScheme, names: SignerNames): EmittedSigner {
  const scope = signerScope(identifiersOf(scheme), schemeValues(scheme));
  const statements = bodyOf(scheme, scope);
  const parameters = printSignerParameters(scheme, scope, names.credentialsType);
  const isAsync = scope.isAsync();
  const types = [...parameters.flatMap(({ runtimeType }) => runtimeType ?? []), 'Placements'];
  return {
    functionName: names.signFunction,
    parameters,
    returnType: isAsync ? 'Promise<Placements>' : 'Placements',
    isAsync,
    statements,
    imports: [...scope.imports(), ...types.map((name) => ({ module: signerModule, name, typeOnly: true }))],
  };
}

function bodyOf(scheme: SigningScheme, scope: CollectingScope): readonly string[] {
  const statements: string[] = [];
  const standing: Placement[] = [];
  const waiting: Placement[] = [];
  let requests = 0;
  for (const step of scheme.steps) {
    if (step.kind === 'placement') {
      standing.push(step.placement);
      waiting.push(step.placement);
      continue;
    }
    const reading = readingOf(step.value.expression);
    const seen = waiting.filter((placement) => touches(reading, placement));
    if (seen.length > 0) {
      scope.mention('request');
      const place = scope.use({ module: 'runtime/signing/place.js', name: 'place' });
      const before = scope.request;
      requests += 1;
      scope.request = requests === 1 ? 'placed' : `placed${String(requests)}`;
      statements.push(`const ${scope.request} = ${place}(${before}, ${printPlacements(seen, scope)});`);
      for (const placement of seen) waiting.splice(waiting.indexOf(placement), 1);
    }
    statements.push(printValue(step.value, { scope, scheme: scheme.name }));
  }
  statements.push(`return ${printPlacements(standing, scope)};`);
  return [...constants(scheme, scope), ...statements];
}

/** Parameters that nobody chooses stand where they are used. */
function constants(scheme: SigningScheme, scope: CollectingScope): readonly string[] {
  return scheme.parameters.flatMap(({ name, const: value }) =>
    value !== undefined && scope.names.has(name) ? `const ${scope.name(name)}: string = ${stringLiteral(value)};` : [],
  );
}

function printValue(
  { name, expression, memo }: SigningValue,
  { scope, scheme }: { readonly scope: CollectingScope; readonly scheme: string },
): string {
  const identifier = scope.name(name);
  const printed = printExpression(expression, scope).text;
  if (memo === undefined) {
    return `const ${identifier}${isLiteral(expression) ? typeAnnotation(expression) : ''} = ${printed};`;
  }
  scope.mention('memo');
  scope.awaits();
  const remember = scope.use({ module: 'runtime/signing/memo.js', name: 'remember' });
  const key = [stringLiteral(`${scheme}.${name}`), ...memo.map((input) => printExpression(input, scope).text)];
  const compute = isAwaitedCall(expression, printed)
    ? `() => ${printed.slice('await '.length)}`
    : `async () => ${printed}`;
  return `const ${identifier} = await ${remember}(memo, [${key.join(', ')}], ${compute});`;
}

function isAwaitedCall(expression: Expression, printed: string): boolean {
  return expression.kind === 'call' && printed.startsWith('await ') && printed.indexOf('await ', 1) < 0;
}

/** A constant of a literal has that literal's type, and TypeScript refuses to compare it with another one. */
function isLiteral(expression: Expression): boolean {
  if (expression.kind === 'conditional') return isLiteral(expression.then) && isLiteral(expression.otherwise);
  return expression.kind === 'text' || expression.kind === 'int' || expression.kind === 'bool';
}

function typeAnnotation({ type }: Expression): string {
  return type === 'int' ? ': number' : type === 'bool' ? ': boolean' : ': string';
}
