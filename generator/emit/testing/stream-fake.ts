import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { AcceptedMessage } from '../../model/stream.js';
import type { PackagePlan, PlannedConnection, PlannedScheme } from '../../plan/package-plan.js';
import { commentText } from '../encode/comment.js';
import { record, valueLiteral, verbatim, type LiteralValue } from '../encode/value-literal.js';
import { channelsInterface, channelValues, type FakeChannelsContext } from './fake-channels.js';

/** What the fake of a stream is emitted with. */
export interface StreamFakeContext extends FakeChannelsContext {
  /** The literal of what the signatures of these schemes are checked with. */
  readonly checks: (schemes: readonly PlannedScheme[]) => string;
}

/** The fake of the stream's server: example payloads, the channels as a test sees them, and the function that makes it. */
export function streamFake(plan: PackagePlan, context: StreamFakeContext): readonly StatementStructures[] {
  const { stream: planned } = plan;
  if (planned === undefined) return [];
  const fakeChannel = context.imports.type('runtime/testing/stream/facts.js', 'FakeChannel');
  return [
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name: 'streamFakes',
          type: `Readonly<Record<string, ${fakeChannel}>>`,
          initializer: valueLiteral(channelValues(planned, plan, context.imports)),
        },
      ],
    },
    channelsInterface(planned, context),
    fakeFunction(planned, context),
    ...streamFakeExports,
  ];
}

function fakeFunction(planned: PlannedConnection, { imports, checks }: StreamFakeContext): StatementStructures {
  const { className, channelsType, authType, access, alternatives, stream } = planned;
  const fake = imports.value('runtime/testing/stream/fake-stream.js', 'FakeStream');
  const options = imports.type('runtime/testing/stream/facts.js', 'FakeStreamOptions');
  const auth = access === 'public' ? 'never' : imports.type('stream.js', authType);
  const type = `${fake}<${channelsType}>`;
  const accepted = stream.authentication?.accepted;
  const facts = record({
    api: verbatim(`${imports.namespace('channels.js', 'channels')}.stream`),
    channels: verbatim('streamFakes'),
    schemes: verbatim(checks([...new Set(alternatives.flat())])),
    accepted: accepted && acceptedValue(accepted),
  });
  const about = `The server of the stream in the memory of a test: subscriptions begin with the examples of its description, unless the test says otherwise, and signatures and other credentials are verified.`;
  return {
    kind: StructureKind.Function,
    name: `fake${className}`,
    isExported: true,
    docs: [{ description: commentText(about) }],
    parameters: [{ name: 'options', type: `${options}<${auth}>`, initializer: '{}' }],
    returnType: type,
    statements: [`return new ${type}(${valueLiteral(facts)}, options);`],
  };
}

/** A value that says it. */
function acceptedValue({ at, equals, startsWith = '', endsWith = '' }: AcceptedMessage): LiteralValue {
  return record({ at, value: equals ?? startsWith + endsWith });
}

const streamFakeExports: readonly StatementStructures[] = [
  { module: 'facts', names: ['FakeStreamOptions'] },
  { module: 'fake-stream', names: ['FakeStream', 'FakeStreamConnection', 'FakeSubscription', 'RefusedCredentials'] },
  { module: 'fake-topic', names: ['FakeTopic', 'SendOptions'] },
].map(({ module, names }) => ({
  kind: StructureKind.ExportDeclaration,
  isTypeOnly: true,
  moduleSpecifier: `./runtime/testing/stream/${module}.js`,
  namedExports: names,
}));
