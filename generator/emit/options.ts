import {
  StructureKind,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
} from 'ts-morph';
import type { ServerVariable } from '../model/api-model.js';
import type { PackagePlan, PlannedScheme } from '../plan/package-plan.js';
import { commentText, docParagraphs } from './encode/comment.js';
import { isUsable } from './credential-rules.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { importsOf, type Imports } from './imports.js';
import type { ModuleDraft } from './module.js';

/** `options.ts`: what a client is made with. */
export function emitOptions(plan: PackagePlan): ModuleDraft {
  const imports = importsOf('options.ts');
  const base = imports.type('runtime/client.js', 'ClientOptions');
  const auth = `${plan.className}Auth`;
  return {
    path: 'options.ts',
    imports,
    statements: [
      authInterface(plan, imports),
      {
        kind: StructureKind.Interface,
        name: `${plan.className}Options`,
        isExported: true,
        docs: [{ description: 'Options of the client.' }],
        extends: [`${base}<${auth}>`],
        properties: (plan.server?.variables ?? []).map(variableProperty),
      },
    ],
  };
}

function authInterface({ className, schemes }: PackagePlan, imports: Imports): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name: `${className}Auth`,
    isExported: true,
    docs: [
      {
        description:
          'Credentials by security scheme. Of the schemes an operation takes, the first that is given here is used.',
      },
    ],
    properties: schemes.filter(isUsable).map((planned) => credentialsProperty(planned, imports)),
  };
}

function credentialsProperty(
  { name, credentialsType, file, scheme }: PlannedScheme,
  imports: Imports,
): OptionalKind<PropertySignatureStructure> {
  const credentials = imports.type(`security/${file}.js`, credentialsType);
  return {
    name: propertyKey(name),
    hasQuestionToken: true,
    type: `${imports.type('runtime/credentials.js', 'CredentialsOf')}<${credentials}>`,
    ...(scheme.description === undefined ? {} : { docs: [{ description: commentText(scheme.description) }] }),
  };
}

function variableProperty(variable: ServerVariable): OptionalKind<PropertySignatureStructure> {
  const choices = variable.enum?.map(stringLiteral).join(' | ');
  const doc = docParagraphs(variable.description, `Default: \`${variable.default}\`.`);
  return {
    name: propertyKey(variable.name),
    hasQuestionToken: true,
    type: choices === undefined || choices === '' ? 'string' : choices,
    docs: [{ description: commentText(doc) }],
  };
}
