import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { isUsable } from './credential-rules.js';
import { markdownBlock, markdownCode } from './encode/markdown.js';
import { markdownCell } from './encode/markdown-cell.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { loginExample } from './readme-login.js';
import { callExample, callText, instanceName, methodsOf, type GroupedMethod } from './readme-call.js';

/** Sections of the README that are there only where the package has what they tell about; empty where it has not. */
export function featuresView(plan: PackagePlan): object {
  return {
    firstCall: firstCall(plan),
    ...regionsView(plan),
    login: loginExample(plan),
    pagination: paginationExample(plan),
    stream: streamExample(plan),
    typedError: typedErrorExample(plan),
  };
}

function firstCall(plan: PackagePlan): string {
  const found = firstMethod(plan);
  return found === undefined ? '' : `console.log(await ${callText(found, plan)});`;
}

/** A call that changes nothing and asks for nothing, with credentials where there are any; else the first of all. */
function firstMethod(plan: PackagePlan): GroupedMethod | undefined {
  const signs = plan.schemes.find(isUsable);
  const methods = methodsOf(plan).filter(({ descriptor }) => descriptor.stream === undefined);
  const isEasy = (method: GroupedMethod): boolean => {
    const { output, operation } = method.descriptor;
    return output.kind !== 'none' && operation.retry.safe && callText(method, plan).endsWith('()');
  };
  const isSigned = ({ descriptor }: GroupedMethod): boolean => descriptor.schemes[0]?.[0] === signs;
  return (
    methods.find((method) => isEasy(method) && isSigned(method)) ??
    methods.find(isEasy) ??
    methods.find(({ descriptor }) => descriptor.operation.retry.safe) ??
    methods[0]
  );
}

/** The scheme whose credentials the first call takes; of a public one, or none, the first of all. */
export function firstScheme(plan: PackagePlan): PlannedScheme | undefined {
  const [first] = plan.schemes.filter(isUsable);
  const ways = (firstMethod(plan)?.descriptor.schemes ?? []).flatMap(([scheme]) => scheme ?? []);
  return ways.length === 0 || (first !== undefined && ways.includes(first)) ? first : ways[0];
}

/** Variables of the server's URL: regions, tenants. */
function regionsView({ server, className, ...plan }: PackagePlan): object {
  const variables = server?.variables ?? [];
  const shown = variables.map(({ name, default: value, enum: choices = [] }) => {
    const other = choices.find((choice) => choice !== value) ?? value;
    return `${propertyKey(name)}: ${stringLiteral(other)}`;
  });
  const instance = instanceName({ server, className, ...plan });
  return {
    regionExample:
      shown.length === 0 ? '' : markdownBlock(`const ${instance} = new ${className}({ ${shown.join(', ')} });`, 'ts'),
    variables: variables.map(({ name, default: value, enum: choices = [], description = '' }) => ({
      name: markdownCode(name),
      default: markdownCode(value),
      choices: choices.map(markdownCode).join(', '),
      description: markdownCell(description),
    })),
  };
}

/** The three ways to read a list. */
function paginationExample(plan: PackagePlan): string {
  const found = methodsOf(plan).find(({ descriptor }) => descriptor.item !== undefined);
  if (found === undefined) return '';
  const call = callText(found, plan);
  const lines = [
    '// The first page:',
    `const first = await ${call};`,
    '',
    '// Every item of every page:',
    callExample(found, plan),
    '',
    '// Page by page, ten at most:',
    `for await (const page of ${call}.pages({ max: 10 })) console.log(page);`,
  ];
  return markdownBlock(lines.join('\n'), 'ts');
}

/** A loop over the items of the first stream. */
function streamExample(plan: PackagePlan): string {
  const streams = methodsOf(plan).filter(({ descriptor }) => descriptor.stream !== undefined);
  const found = streams.find(({ descriptor }) => descriptor.input.kind === 'none') ?? streams[0];
  return found === undefined ? '' : markdownBlock(callExample(found, plan), 'ts');
}

/** An error whose body has a type: of the first that writes, with credentials. */
function typedErrorExample(plan: PackagePlan): string {
  const declares = ({ errors, stream }: PlannedDescriptor): boolean => errors.length > 0 && stream === undefined;
  const methods = methodsOf(plan).filter(({ descriptor }) => declares(descriptor));
  const writing = methods.filter(({ descriptor }) => !descriptor.operation.retry.safe);
  const found = writing.find(({ descriptor }) => descriptor.schemes.length > 0) ?? writing[0] ?? methods[0];
  if (found === undefined) return '';
  const { name } = found.descriptor;
  const code = [
    `import { isErrorOf } from '${plan.packageName}';`,
    `import { ${name} } from '${plan.packageName}/operations';`,
    '',
    'try {',
    `  await ${callText(found, plan)};`,
    '} catch (error) {',
    `  if (!isErrorOf(${name}, error)) throw error;`,
    '  console.error(error.status, error.code, error.body);',
    '}',
  ];
  return markdownBlock(code.join('\n'), 'ts');
}
