import { isMarked } from '../plan/directions.js';
import type { PackagePlan, PlannedDescriptor, PlannedResource } from '../plan/package-plan.js';
import { headingAnchors } from './encode/heading-anchors.js';
import { markdownCell } from './encode/markdown-cell.js';
import { markdownProse } from './encode/markdown-prose.js';
import { markdownBlock, markdownCode } from './encode/markdown.js';
import { declaredMembers } from './examples/fit-example.js';
import { accessLine, replyTypes, sentence } from './method-doc.js';
import { callExample, instanceName, type GroupedMethod } from './readme-call.js';

/** Methods that a README shows one by one; beyond, each group has a page of its own. */
const mostShown = 60;

/** Whether a README would be too long with every method in it. */
export function hasPages({ resources }: PackagePlan): boolean {
  return resources.reduce((count, { methods }) => count + methods.length, 0) > mostShown;
}

/** Where the methods of a group are shown, below the package's folder, where they have a page of their own. */
export function pagePath({ file }: PlannedResource): string {
  return `docs/${file}.md`;
}

/** Every method, for the README's template: all of it, or a row for each group. */
export function operationsView(plan: PackagePlan): object {
  const isPaged = hasPages(plan);
  return {
    pages: isPaged ? plan.resources.map((resource) => pageRow(resource, plan)) : [],
    groups: isPaged ? [] : groupViews(plan, plan.resources, '####'),
  };
}

/** The page of one group. */
export function pageView(resource: PlannedResource, plan: PackagePlan): object {
  const [group] = groupViews(plan, [resource], '##');
  return { packageName: markdownCode(plan.packageName), ...group };
}

function pageRow(resource: PlannedResource, plan: PackagePlan): object {
  return {
    name: markdownCode(groupName(resource, plan)),
    path: pagePath(resource),
    count: resource.methods.length,
    description: markdownCell(resource.description ?? ''),
  };
}

/** `level` is what makes a line the heading of a method. */
function groupViews(plan: PackagePlan, resources: readonly PlannedResource[], level: '##' | '####'): readonly object[] {
  const anchorOf = headingAnchors();
  return resources.map((resource) => {
    const anchor = anchorOf(groupName(resource, plan));
    return {
      name: markdownCode(groupName(resource, plan)),
      anchor,
      description: markdownProse(resource.description ?? ''),
      methods: resource.methods.map((method) => {
        const heading = `${groupName(resource, plan)}.${method.name}`;
        return {
          ...methodView({ ...method, resource }, plan),
          level,
          name: markdownCode(heading),
          anchor: anchorOf(heading),
        };
      }),
    };
  });
}

function groupName({ property }: PlannedResource, plan: PackagePlan): string {
  return `${instanceName(plan)}.${property}`;
}

function methodView(method: GroupedMethod, plan: PackagePlan): object {
  const { operation, schemes, paths, stream } = method.descriptor;
  const reply = stream === undefined ? replyTypes(method.descriptor, markdownCode) : undefined;
  const { summary, description, deprecated, sunset } = operation;
  return {
    short: markdownCode(method.name),
    summary: summary === undefined ? '' : markdownCell(sentence(summary)),
    description: description === undefined || description === summary ? '' : markdownProse(description),
    facts: [
      ...paths.map((path) => markdownCode(`${operation.method} ${path}`)),
      accessLine(operation, schemes.length, markdownCode).replace(/\.$/, ''),
      ...(reply === undefined ? [] : [`replies with ${reply}`]),
      ...(operation.retry.safe ? [] : ['never sent twice']),
      ...(deprecated ? [`deprecated${sunset === undefined ? '' : `, may be gone after ${markdownCell(sunset)}`}`] : []),
    ].join(' · '),
    example: markdownBlock(callExample(method, plan), 'ts'),
    optional: optionalInputs(method.descriptor, plan),
  };
}

/** Inputs that are named of one method. */
const mostInputs = 20;

/** What a call may be given besides what it needs, of which an example shows little. */
function optionalInputs({ input, parameters, body }: PlannedDescriptor, { model }: PackagePlan): string {
  if (input.kind === 'none') return '';
  const names = parameters.filter(({ required }) => !required).map(({ key }) => key);
  if (input.kind === 'body' && input.type.kind !== 'text' && input.type.kind !== 'bytes') {
    const media = body?.body.content.find(({ name }) => name === body.mediaType);
    const { members, required } = declaredMembers(media?.schema?.json ?? true, model);
    names.push(...[...members].flatMap(([name, of]) => (required.has(name) || isMarked(of, 'readOnly') ? [] : [name])));
  }
  const shown = names.slice(0, mostInputs).map(markdownCode).join(', ');
  return names.length > mostInputs ? `${shown} and ${names.length - mostInputs} more` : shown;
}
