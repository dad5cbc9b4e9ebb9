import type { SigningScheme } from '../signing/signing-scheme.js';
import type { PackagePlan, PlannedResource, PlannedScheme } from '../plan/package-plan.js';
import { docParagraphs } from './encode/comment.js';
import { markdownProse } from './encode/markdown-prose.js';
import { markdownCode, markdownText, markdownUrl } from './encode/markdown.js';
import { propertyKey } from './encode/property-key.js';
import { isUsable } from './options.js';
import { camelCase, isReserved } from '../plan/identifier.js';
import { accessLine } from './method-doc.js';
import { sharedFacts } from './api.js';
import { coversLine } from './covers.js';
import { payloadsView } from './readme-payloads.js';
import { tokenLines } from './scheme-doc.js';

/** What the README's template is filled with. Every text has been encoded for the place where it lands. */
export function readmeView(plan: PackagePlan): object {
  const { model, schemes, resources, className, packageName, server } = plan;
  const usable = schemes.filter(isUsable);
  const { rateLimit, error } = sharedFacts(model);
  return {
    packageName,
    className,
    instance: instanceName(plan.directory),
    title: markdownText(model.title),
    description: markdownProse(model.description ?? ''),
    spec: markdownCode(plan.specPath),
    docs: model.externalDocs === undefined ? '' : markdownUrl(model.externalDocs.url),
    options:
      usable[0] === undefined ? '' : `{ auth: { ${propertyKey(usable[0].name)}: ${credentialsExample(usable[0])} } }`,
    firstCall: firstCall(plan),
    schemes: usable.map((planned) => schemeView(planned, plan)),
    variables: (server?.variables ?? []).map((variable) => ({
      name: markdownCode(variable.name),
      default: markdownCode(variable.default),
      choices: (variable.enum ?? []).map(markdownCode).join(', '),
      description: markdownText(variable.description ?? ''),
    })),
    rateLimit:
      rateLimit === undefined
        ? ''
        : `${rateLimit.requests} requests per ${duration(rateLimit.window)}${rateLimit.advisory ? ' (advice, not enforced by the client)' : ''}`,
    codes: (error?.codes ?? []).map(({ code, description }) => ({
      code: markdownCode(String(code)),
      description: markdownText(description ?? ''),
    })),
    stream: streamCall(plan),
    ...payloadsView(plan),
    resources: resources.map((resource) => resourceView(resource)),
  };
}

function schemeView(planned: PlannedScheme, { className, directory }: PackagePlan): object {
  const { scheme, signing, name } = planned;
  return {
    name: markdownCode(name),
    description: markdownProse(docParagraphs(scheme.description, tokenLines(scheme))),
    example: `const ${instanceName(directory)} = new ${className}({ auth: { ${propertyKey(name)}: ${credentialsExample(planned)} } });`,
    credentials: signing === undefined ? [] : credentialRows(signing),
    covers: signing === undefined ? '' : markdownProse(coversLine(signing.covers)),
  };
}

function credentialRows({ credentials, parameters }: SigningScheme): readonly object[] {
  return [
    ...credentials.map(({ name, description, secret, sent }) => ({
      name: markdownCode(name),
      description: markdownText(description),
      note: secret ? 'Secret: never sent.' : sent ? 'Confidential: sent.' : '',
    })),
    ...parameters.map(({ name, description, enum: choices, default: value }) => ({
      name: markdownCode(name),
      description: markdownText(description),
      note: [
        choices === undefined ? '' : `One of ${choices.map(markdownCode).join(', ')}.`,
        value === undefined ? '' : `Default ${markdownCode(value)}.`,
      ]
        .join(' ')
        .trim(),
    })),
  ];
}

function credentialsExample({ scheme, signing }: PlannedScheme): string {
  if (signing !== undefined) return `{ ${signing.credentials.map(({ name }) => name).join(', ')} }`;
  switch (scheme.kind) {
    case 'apiKey':
      return '{ key }';
    case 'http':
      switch (scheme.scheme) {
        case 'basic':
          return '{ username, password }';
        case 'bearer':
          return '{ token }';
        default:
          return '{ authorization }';
      }
    case 'oauth2':
    case 'openIdConnect':
      return '{ token }';
    case 'mutualTLS':
      return '{}';
  }
}

function resourceView({ property, description, methods }: PlannedResource): object {
  return {
    property: markdownCode(property),
    description: markdownText(description ?? ''),
    methods: methods.map(({ name, descriptor }) => ({
      call: markdownCode(`${property}.${name}`),
      summary: markdownText(descriptor.operation.summary ?? ''),
      targets: descriptor.paths.map((path) => markdownCode(`${descriptor.operation.method} ${path}`)).join('<br>'),
      access: accessLine(descriptor.operation, descriptor.schemes.length, markdownCode),
    })),
  };
}

/** The first operation that is called without asking for anything, else the first of all. */
function firstCall({ resources, directory }: PackagePlan): string {
  const instance = instanceName(directory);
  const calls = resources.flatMap(({ property, methods }) => methods.map((method) => ({ property, ...method })));
  const easy = calls.find(({ descriptor }) => descriptor.input.kind === 'none' && descriptor.output.kind !== 'none');
  if (easy === undefined) return '';
  return `const reply = await ${instance}.${easy.property}.${easy.name}();`;
}

/** A loop over the items of the first stream; empty where there is none. */
function streamCall({ resources, directory }: PackagePlan): string {
  const calls = resources.flatMap(({ property, methods }) => methods.map((method) => ({ property, ...method })));
  const streams = calls.filter(({ descriptor }) => descriptor.stream !== undefined);
  const found = streams.find(({ descriptor }) => descriptor.input.kind === 'none') ?? streams[0];
  if (found === undefined) return '';
  const { property, name, descriptor } = found;
  const input = descriptor.input.kind === 'none' ? '' : 'input';
  return `for await (const item of ${instanceName(directory)}.${property}.${name}(${input})) handle(item);`;
}

/** A variable for the client, as one would call it. */
function instanceName(directory: string): string {
  const name = camelCase(directory, 'client');
  return isReserved(name) ? 'client' : name;
}

function duration(milliseconds: number): string {
  const units: readonly [number, string][] = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1000, 'second'],
  ];
  const [size, name] = units.find(([unit]) => milliseconds % unit === 0) ?? [1, 'millisecond'];
  const count = milliseconds / size;
  return count === 1 ? name : `${count} ${name}s`;
}
