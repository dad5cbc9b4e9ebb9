import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { ChannelParameter } from '../../model/stream.js';
import type { PlannedChannel } from '../../plan/package-plan.js';
import { propertyKey } from '../encode/property-key.js';
import { stringLiteral } from '../encode/string-literal.js';
import { record, valueLiteral, type LiteralValue } from '../encode/value-literal.js';
import type { Imports } from '../imports.js';
import type { TypeReferences } from '../type-references.js';

interface ConstantContext {
  readonly imports: Imports;
  readonly references: TypeReferences;
}

/** `const orderbook: WholeChannel<…> = { … }`: the method has the words for it. */
export function channelConstant(planned: PlannedChannel, context: ConstantContext): StatementStructures {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    declarations: [
      { name: planned.constant, type: channelType(planned, context), initializer: valueLiteral(channelValue(planned)) },
    ],
  };
}

function channelType(planned: PlannedChannel, { imports, references }: ConstantContext): string {
  const { channel, payload, snapshot } = planned;
  const parameters = parametersType(planned);
  const update = references.type(payload);
  const module = 'runtime/channels/channel.js';
  if (channel.isWhole) return `${imports.type(module, 'WholeChannel')}<${parameters}, ${update}>`;
  const first = snapshot === undefined ? 'never' : references.type(snapshot);
  const types = first === update ? [parameters, update] : [parameters, first, update];
  return `${imports.type(module, 'Channel')}<${types.join(', ')}>`;
}

function parametersType({ input }: PlannedChannel): string {
  switch (input.kind) {
    case 'none':
      return 'object';
    case 'parameter': {
      const { name, isOptional } = input.parameter;
      const type = parameterType(input.parameter) + (isOptional ? ' | undefined' : '');
      return `{ ${propertyKey(name)}${isOptional ? '?' : ''}: ${type} }`;
    }
    case 'parameters':
      return input.type;
  }
}

/** One value. */
export function parameterType({ enum: choices }: ChannelParameter): string {
  return choices === undefined ? 'string' : choices.map(stringLiteral).join(' | ');
}

function channelValue({ channel, snapshot }: PlannedChannel): LiteralValue {
  const { name, addresses, parameters, isPrivate, isWhole, overflow } = channel;
  const [first] = addresses;
  return record({
    name,
    address: addresses.length === 1 && first !== undefined ? first.template : addresses.map(({ template }) => template),
    parameters:
      parameters.length === 0 ? undefined : parameters.map((each) => record({ name: each.name, at: each.at })),
    isPrivate: isPrivate ? true : undefined,
    isWhole: isWhole ? true : undefined,
    hasSnapshot: snapshot === undefined ? undefined : true,
    overflow,
  });
}
