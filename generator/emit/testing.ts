import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { commentText } from './encode/comment.js';
import { objectKey } from './encode/property-key.js';
import { record, valueLiteral, verbatim, type LiteralValue } from './encode/value-literal.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';
import { isUsable } from './credential-rules.js';
import { exampleErrors, exampleReply } from './testing/example-replies.js';
import { inputShapes } from './testing/input-shapes.js';
import { sharedBodies, type SharedBodies } from './testing/shared-bodies.js';
import { streamFake } from './testing/stream-fake.js';
import { streamWriter } from './testing/stream-writer.js';
import type { TypePrinter } from './type-printer.js';
import { typeReferences } from './type-references.js';
import { asksForAge, verifiableSchemes } from './verify.js';

/** Where a scheme does not say how far the clock may be off: milliseconds. */
const clockToleranceMs = 30_000;

/** `testing.ts`: a fake of the API for the tests of a consumer, and of its stream where it has one. */
export function emitTesting(plan: PackagePlan, types: TypePrinter): ModuleDraft {
  const imports = importsOf('testing.ts');
  const descriptors = plan.resources.flatMap(({ methods }) => methods.map(({ descriptor }) => descriptor));
  const errors = sharedBodies(
    descriptors.map((descriptor) => ({ name: descriptor.name, errors: exampleErrors(descriptor, plan.model) })),
  );
  // By name: a list of so many different objects would be too much for the compiler.
  const operations = new Map(
    descriptors.map((descriptor, index): [string, LiteralValue] => [
      descriptor.name,
      operationValue(descriptor, { plan, errors: errors.uses[index], imports }),
    ]),
  );
  const fakeOperation = imports.type('runtime/testing/fake-operation.js', 'FakeOperation');
  return {
    path: 'testing.ts',
    imports,
    statements: [
      ...errors.constants.map(({ name, type, value }) => constant(name, type, value)),
      constant('fakes', `Readonly<Record<string, ${fakeOperation}>>`, operations),
      fakeFunction(plan, imports),
      ...streamFake(plan, {
        imports,
        references: typeReferences(types, imports),
        checks: (schemes) => schemeChecks(schemes, plan, imports),
      }),
      errorExport,
      ...typeExports,
    ],
  };
}

function constant(name: string, type: string, value: LiteralValue): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, type, initializer: valueLiteral(value) }],
  };
}

interface Context {
  readonly plan: PackagePlan;
  readonly errors: SharedBodies['uses'][number];
  readonly imports: Imports;
}

function operationValue(descriptor: PlannedDescriptor, { plan, errors, imports }: Context): LiteralValue {
  const isStyled = descriptor.parameters.some(({ parameter, isComposite }) => isComposite || parameter.mediaType);
  return record({
    operation: verbatim(`${imports.namespace('operations.js', 'operations')}.${descriptor.name}`),
    reply: exampleReply(descriptor, plan.model),
    errors,
    input: inputShapes(descriptor, plan.model),
    readStyle: isStyled ? verbatim(imports.value('runtime/testing/read-styled.js', 'readStyled')) : undefined,
    stream: descriptor.stream && streamWriter(descriptor.stream, imports),
  });
}

function fakeFunction(plan: PackagePlan, imports: Imports): StatementStructures {
  const { className } = plan;
  const fake = imports.value('runtime/testing/fake-api.js', 'FakeApi');
  const options = imports.type('runtime/testing/fake-api.js', 'FakeOptions');
  const auth = imports.type('options.js', `${className}Auth`);
  const api = imports.value('api.js', 'api');
  const about = `The API in the memory of a test: it replies with the examples of its description, unless a handler says otherwise, and verifies signatures and other credentials.`;
  return {
    kind: StructureKind.Function,
    name: `fake${className}`,
    isExported: true,
    docs: [{ description: commentText(about) }],
    parameters: [{ name: 'options', type: `${options}<${auth}>`, initializer: '{}' }],
    returnType: fake,
    statements: [
      `return new ${fake}({ ${api}, operations: fakes, schemes: ${schemeChecks(plan.schemes, plan, imports)} }, options);`,
    ],
  };
}

/** What signatures are checked with. The runtime knows the other schemes by what they place. */
function schemeChecks(schemes: readonly PlannedScheme[], plan: PackagePlan, imports: Imports): string {
  const verifiable = verifiableSchemes(plan);
  const signed = schemes.filter((planned) => isUsable(planned) && planned.signing !== undefined);
  const checks = signed.map((planned) => {
    const check = verifiable.includes(planned) ? signatureCheck(planned, imports) : presenceCheck(imports);
    return `${objectKey(planned.name)}: ${check}`;
  });
  return checks.length === 0 ? '{}' : `{ ${checks.join(', ')} }`;
}

function signatureCheck(planned: PlannedScheme, imports: Imports): string {
  const verify = imports.value('verify.js', planned.verifyFunction);
  const age = valueLiteral(record(asksForAge(planned) ? { withinMs: clockToleranceMs } : {}));
  return `${imports.value('runtime/testing/check-scheme.js', 'signatureCheck')}(${verify}, ${age})`;
}

function presenceCheck(imports: Imports): string {
  return imports.value('runtime/testing/check-scheme.js', 'presenceCheck');
}

const errorExport: StatementStructures = {
  kind: StructureKind.ExportDeclaration,
  moduleSpecifier: './runtime/testing/fake-error.js',
  namedExports: ['FakeError'],
};

const typeExports: readonly StatementStructures[] = [
  { module: 'fake-api', names: ['FakeApi', 'FakeCall', 'FakeOptions', 'RefusedCall'] },
  { module: 'fake-request', names: ['FakeRequest'] },
  { module: 'failure-reply', names: ['Failure'] },
  { module: 'handlers', names: ['FakeHandler', 'FakeOutput', 'HandlerOptions'] },
].map(({ module, names }) => ({
  kind: StructureKind.ExportDeclaration,
  isTypeOnly: true,
  moduleSpecifier: `./runtime/testing/${module}.js`,
  namedExports: names,
}));
