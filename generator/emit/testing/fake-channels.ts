import {
  StructureKind,
  type MethodSignatureStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type StatementStructures,
} from 'ts-morph';
import type { JsonSchema } from '../../model/json-schema.js';
import type { PackagePlan, PlannedChannel, PlannedConnection } from '../../plan/package-plan.js';
import { parameterType } from '../channels/channel-constant.js';
import { commentText } from '../encode/comment.js';
import { jsonValue, record, verbatim, type LiteralValue } from '../encode/value-literal.js';
import type { Imports } from '../imports.js';
import { sentence } from '../method-doc.js';
import type { TypeReferences } from '../type-references.js';
import { sampleValue } from './sample-value.js';

/** What channels are emitted with. */
export interface FakeChannelsContext {
  readonly imports: Imports;
  readonly references: TypeReferences;
}

/** What the fake knows of each channel, with example payloads. */
export function channelValues({ channels }: PlannedConnection, { model }: PackagePlan, imports: Imports): LiteralValue {
  const sample = (schema: JsonSchema): LiteralValue => jsonValue(sampleValue(model, schema) ?? {});
  return new Map(
    channels.map(({ channel, constant }): [string, LiteralValue] => {
      const { key, parameters, snapshot, payload } = channel;
      const known = parameters.flatMap(({ name, example }): [string, LiteralValue][] =>
        example === undefined ? [] : [[name, example]],
      );
      const isSame = snapshot !== undefined && snapshot.json === payload.json;
      const value = record({
        channel: verbatim(`${imports.namespace('channels.js', 'channels')}.${constant}`),
        parameters: known.length === 0 ? undefined : new Map(known),
        snapshot: snapshot && sample(snapshot.json),
        update: isSame ? undefined : sample(payload.json),
      });
      return [key, value];
    }),
  );
}

/** What can be sent, by channel. */
export function channelsInterface(
  { channelsType, channels }: PlannedConnection,
  context: FakeChannelsContext,
): StatementStructures {
  return {
    kind: StructureKind.Interface,
    name: channelsType,
    isExported: true,
    docs: [{ description: 'The channels of the stream, as its server has them.' }],
    methods: channels.map((channel) => channelMethod(channel, context)),
  };
}

function channelMethod(
  planned: PlannedChannel,
  { imports, references }: FakeChannelsContext,
): OptionalKind<MethodSignatureStructure> {
  const { channel, payload, snapshot } = planned;
  const update = references.type(payload);
  const first = snapshot === undefined ? 'never' : references.type(snapshot);
  const types = first === update ? [update] : [first, update];
  return {
    name: channel.key,
    ...(channel.summary === undefined ? {} : { docs: [{ description: commentText(sentence(channel.summary)) }] }),
    parameters: methodParameters(planned, imports),
    returnType: `${imports.type('runtime/testing/stream/fake-topic.js', 'FakeTopic')}<${types.join(', ')}>`,
  };
}

/** What the client's method takes, one value each. */
function methodParameters({ input }: PlannedChannel, imports: Imports): OptionalKind<ParameterDeclarationStructure>[] {
  switch (input.kind) {
    case 'none':
      return [];
    case 'parameter': {
      const { argument: name, parameter } = input;
      return [{ name, type: parameterType(parameter), hasQuestionToken: parameter.isOptional }];
    }
    case 'parameters': {
      const type = `${imports.namespace('channels.js', 'channels')}.${input.type}`;
      return [{ name: 'parameters', type, hasQuestionToken: !input.isRequired }];
    }
  }
}
