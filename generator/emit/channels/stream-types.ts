import { StructureKind, type StatementStructures } from 'ts-morph';
import type { PlannedChannel, PlannedConnection, PlannedScheme } from '../../plan/package-plan.js';
import { commentText } from '../encode/comment.js';
import { propertyKey } from '../encode/property-key.js';
import type { Imports } from '../imports.js';
import { parameterType } from './channel-constant.js';

/** The types of what a stream is made with. */
export function streamTypes(planned: PlannedConnection, imports: Imports): readonly StatementStructures[] {
  const options = imports.type('runtime/channels/options.js', 'StreamOptions');
  const { access, optionsType, authType } = planned;
  if (access === 'public') {
    return [
      {
        kind: StructureKind.TypeAlias,
        name: optionsType,
        isExported: true,
        docs: [{ description: 'Options of the stream.' }],
        type: `${options}<never>`,
      },
    ];
  }
  const doc = 'Credentials by security scheme. Of the schemes that are given, the first declared is used.';
  return [
    {
      kind: StructureKind.TypeAlias,
      name: authType,
      isExported: true,
      docs: [{ description: doc }],
      type: authText(planned, imports),
    },
    {
      kind: StructureKind.Interface,
      name: optionsType,
      isExported: true,
      docs: [{ description: 'Options of the stream.' }],
      ...(access === 'required'
        ? {}
        : { typeParameters: [{ name: 'Auth', constraint: given(authType), default: given(authType) }] }),
      extends: [options],
      properties: [
        access === 'required'
          ? { name: 'auth', type: authType, docs: ['Credentials by security scheme.'] }
          : { name: 'auth', hasQuestionToken: true, type: 'Auth', docs: ['Private channels need them.'] },
      ],
    },
  ];
}

/** Each alternative needs all of its schemes, and takes what others need. */
function authText({ alternatives }: PlannedConnection, imports: Imports): string {
  const schemes = [...new Set(alternatives.flat())];
  const credentialsOf = imports.type('runtime/credentials.js', 'CredentialsOf');
  const member = ({ name, file, credentialsType }: PlannedScheme, isNeeded: boolean): string => {
    const type = `${credentialsOf}<${imports.type(`security/${file}.js`, credentialsType)}>`;
    return `${propertyKey(name)}${isNeeded ? '' : '?'}: ${type}${isNeeded ? '' : ' | undefined'}`;
  };
  return alternatives
    .filter((needed) => needed.length > 0)
    .map((needed) => `{ ${schemes.map((scheme) => member(scheme, needed.includes(scheme))).join('; ')} }`)
    .join(' | ');
}

function given(authType: string): string {
  return `${authType} | undefined`;
}

/** What a channel with several parameters takes, as a type of its own. */
export function parametersInterface({ channel, input }: PlannedChannel): readonly StatementStructures[] {
  if (input.kind !== 'parameters') return [];
  return [
    {
      kind: StructureKind.Interface,
      name: input.type,
      isExported: true,
      docs: [{ description: commentText(`What fills the address of \`${channel.key}\`.`) }],
      properties: channel.parameters.map((parameter) => ({
        name: propertyKey(parameter.name),
        hasQuestionToken: parameter.isOptional,
        type: parameterType(parameter) + (parameter.isOptional ? ' | undefined' : ''),
        ...(parameter.description === undefined ? {} : { docs: [{ description: commentText(parameter.description) }] }),
      })),
    },
  ];
}
