import {
  Scope,
  StructureKind,
  type ClassDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type PropertyDeclarationStructure,
} from 'ts-morph';
import type { PackagePlan, PlannedChannel, PlannedConnection } from '../../plan/package-plan.js';
import { commentText, docParagraphs } from '../encode/comment.js';
import { propertyKey } from '../encode/property-key.js';
import type { Imports } from '../imports.js';
import type { TypeReferences } from '../type-references.js';
import { parameterType } from './channel-constant.js';
import { channelDoc } from './channel-doc.js';

interface ClassContext {
  readonly imports: Imports;
  readonly references: TypeReferences;
}

/** The class with a method for each channel. */
export function streamClass(
  planned: PlannedConnection,
  { model }: PackagePlan,
  context: ClassContext,
): ClassDeclarationStructure {
  const { className, authType, optionsType, access, channels, stream } = planned;
  const { imports } = context;
  const isGeneric = access === 'optional';
  const newStream = imports.value('runtime/channels/stream-client.js', 'newStream');
  const about = docParagraphs(
    stream.description ?? `The WebSocket stream of ${model.title}.`,
    'One connection for all subscriptions: it opens with the first and closes after the last.',
  );
  return {
    kind: StructureKind.Class,
    name: className,
    isExported: true,
    docs: [{ description: commentText(about) }],
    ...(isGeneric
      ? { typeParameters: [{ name: 'Auth', constraint: `${authType} | undefined`, default: 'undefined' }] }
      : {}),
    properties: [
      {
        name: '#connection',
        isReadonly: true,
        type: imports.type('runtime/channels/stream-client.js', 'StreamClient'),
      },
      // Private methods look at it, by type: there is no such value.
      ...(isGeneric ? [authMember] : []),
    ],
    ctors: [
      {
        parameters: [
          {
            name: 'options',
            type: isGeneric ? `${optionsType}<Auth>` : optionsType,
            ...(access === 'required' ? {} : { initializer: '{}' }),
          },
        ],
        statements: [`this.#connection = ${newStream}(${imports.value('channels.js', 'stream')}, options);`],
      },
    ],
    methods: [
      ...channels.map((channel) => channelMethod(channel, planned, context)),
      {
        name: 'close',
        docs: [{ description: 'Ends all subscriptions and closes the connection.' }],
        returnType: 'void',
        statements: ['this.#connection.close();'],
      },
    ],
  };
}

const authMember: OptionalKind<PropertyDeclarationStructure> = {
  name: 'auth',
  hasDeclareKeyword: true,
  isReadonly: true,
  scope: Scope.Protected,
  type: 'Auth',
  docs: [{ description: 'There by type alone: private channels ask it whether there are credentials.' }],
};

function channelMethod(
  planned: PlannedChannel,
  { className, authType, access }: PlannedConnection,
  { imports, references }: ClassContext,
): OptionalKind<MethodDeclarationStructure> {
  const { channel, constant } = planned;
  const { parameters, argument } = inputOf(planned, imports);
  const options = imports.type('runtime/channels/options.js', 'SubscribeOptions');
  return {
    name: channel.key,
    docs: [{ description: channelDoc(planned) }],
    parameters: [
      ...(channel.isPrivate && access === 'optional' ? [{ name: 'this', type: `${className}<${authType}>` }] : []),
      ...parameters,
      { name: 'options', hasQuestionToken: true, type: options },
    ],
    returnType: subscriptionType(planned, imports, references),
    statements: [`return this.#connection.subscribe(${imports.value('channels.js', constant)}, ${argument}, options);`],
  };
}

function subscriptionType(
  { channel, payload, snapshot }: PlannedChannel,
  imports: Imports,
  references: TypeReferences,
) {
  const module = 'runtime/channels/subscription.js';
  const update = references.type(payload);
  if (channel.isWhole) return `${imports.type(module, 'WholeSubscription')}<${update}>`;
  const first = snapshot === undefined ? 'never' : references.type(snapshot);
  const types = first === update ? [update] : [first, update];
  return `${imports.type(module, 'Subscription')}<${types.join(', ')}>`;
}

function inputOf(
  { input, channel }: PlannedChannel,
  imports: Imports,
): { readonly parameters: OptionalKind<ParameterDeclarationStructure>[]; readonly argument: string } {
  switch (input.kind) {
    case 'none':
      return { parameters: [], argument: '{}' };
    case 'parameter': {
      const { parameter, argument: name } = input;
      const one = parameterType(parameter);
      const list = one.includes('|') ? `(${one})[]` : `${one}[]`;
      const key = propertyKey(parameter.name);
      return {
        parameters: [{ name, hasQuestionToken: parameter.isOptional, type: `${one} | readonly ${list}` }],
        argument: key === name ? `{ ${name} }` : `{ ${key}: ${name} }`,
      };
    }
    case 'parameters': {
      const type = `${imports.type('runtime/channels/channel.js', 'Wanted')}<${imports.type('channels.js', input.type)}>`;
      const parameter = { name: 'parameters', type };
      const isRequired = channel.parameters.some(({ isOptional }) => !isOptional);
      return { parameters: [isRequired ? parameter : { ...parameter, initializer: '{}' }], argument: 'parameters' };
    }
  }
}
