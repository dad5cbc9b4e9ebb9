import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApiModel } from '../model/api-model.js';
import { camelCase, pascalCase } from './identifier.js';
import type { MethodGroup } from './method-groups.js';
import { nameScope, type NameScope } from './name-scope.js';
import type { PlannedDescriptor, PlannedMethod, PlannedResource } from './package-plan.js';
import { kebabCase } from './schemes.js';

/** Members that every object or class has, or that would make a class something else (`then`: a promise). */
const memberNames = ['constructor', 'then', 'toJSON', 'toString', 'valueOf', 'prototype', '__proto__'];

/** Members of the client class that are no resources. */
const clientMembers = ['with', 'clockOffset', ...memberNames];

interface ResourceContext {
  readonly model: ApiModel;
  /** Names that mean something else in the module of a class. */
  readonly taken: readonly string[];
  readonly findings: Diagnostic[];
}

/** The resource classes: methods by group, in order of first appearance. */
export function planResources(
  groups: readonly MethodGroup[],
  descriptors: ReadonlyMap<MethodGroup, PlannedDescriptor>,
  { model, taken: others, findings }: ResourceContext,
): readonly PlannedResource[] {
  // Names of classes and of descriptors differ in their first letter, but for a script that has no case.
  const taken = [...others, ...[...descriptors.values()].map(({ name }) => name)];
  const properties = nameScope(clientMembers, findings, 'member');
  const classes = nameScope(taken, findings);
  const files = nameScope(['index'], findings, 'member');
  return [...groupsByName(groups)].map(([group, members]): PlannedResource => {
    const at = members[0].variants[0].operation.location;
    const description = model.tags.find(({ name }) => camelCase(name, '') === group)?.description;
    const methods = nameScope(memberNames, findings, 'member');
    return {
      property: properties.claim(group, at),
      className: classes.claim(className(group, taken), at),
      file: files.claim(kebabCase(group), at),
      ...(description === undefined ? {} : { description }),
      methods: members.flatMap((member) => planMethod(member, descriptors.get(member), methods)),
    };
  });
}

/** A class is seldom named by a consumer; a schema of the same name keeps it. */
function className(group: string, taken: readonly string[]): string {
  const wanted = pascalCase(group, 'Resource');
  return taken.includes(wanted) ? `${wanted}Resource` : wanted;
}

function planMethod(
  { name, variants }: MethodGroup,
  descriptor: PlannedDescriptor | undefined,
  scope: NameScope,
): readonly PlannedMethod[] {
  if (descriptor === undefined) return [];
  return [{ name: scope.claim(name, variants[0].operation.location), descriptor }];
}

function groupsByName(groups: readonly MethodGroup[]): ReadonlyMap<string, [MethodGroup, ...MethodGroup[]]> {
  const byName = new Map<string, [MethodGroup, ...MethodGroup[]]>();
  for (const group of groups) {
    const members = byName.get(group.group);
    if (members === undefined) byName.set(group.group, [group]);
    else members.push(group);
  }
  return byName;
}
