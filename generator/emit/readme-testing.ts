import { isReserved, wordsOf } from '../plan/identifier.js';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { credentialRules } from './credential-rules.js';
import { markdownBlock } from './encode/markdown.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { importsOf } from './imports.js';
import { callText, instanceName, methodsOf, type GroupedMethod } from './readme-call.js';
import { privateKeysOf } from './signer/private-keys.js';

/**
 * The fake of a package in use: with a method that is signed, that may be tried again and that is given something, as far
 * as there is one, and whose call is the shortest of those.
 */
export function testingExample(plan: PackagePlan): string {
  const { className, packageName } = plan;
  const isSecured = ({ descriptor: { schemes } }: GroupedMethod): boolean =>
    schemes.length > 0 && schemes.every(({ length }) => length > 0);
  const isSigned = ({ descriptor }: GroupedMethod): boolean => descriptor.schemes[0]?.[0]?.signing !== undefined;
  const isSafe = ({ descriptor }: GroupedMethod): boolean => descriptor.operation.retry.safe;
  const weight = (method: GroupedMethod): number =>
    Number(isSigned(method)) * 8 +
    Number(isSecured(method)) * 4 +
    Number(isSafe(method)) * 2 +
    Number(handlerInput(method.descriptor) !== undefined);
  const [found] = methodsOf(plan)
    .filter(({ descriptor }) => descriptor.stream === undefined)
    .map((method) => ({ ...method, call: callText(method, plan), weight: weight(method) }))
    .sort((a, b) => b.weight - a.weight || a.call.length - b.call.length);
  if (found === undefined) return '';
  const { name, schemes } = found.descriptor;
  const instance = instanceName(plan);
  const alternative = schemes.find(({ length }) => length > 0) ?? [];
  const auth = alternative.map((scheme) => `${propertyKey(scheme.name)}: ${testCredentials(scheme)}`);
  const [given, used] = auth.length === 0 ? ['', ''] : ['{ auth }', 'auth, '];
  const code = [
    `import { ${className} } from '${packageName}';`,
    `import { ${name} } from '${packageName}/operations';`,
    `import { fake${className} } from '${packageName}/testing';`,
    '',
    ...keyComment(alternative),
    ...(auth.length === 0 ? [] : [`const auth = { ${auth.join(', ')} };`]),
    `const fake = fake${className}(${given});`,
    `const ${instance} = new ${className}({ ${used}fetch: fake.fetch });`,
    '',
    "// An example of the API's description:",
    `console.log(await ${found.call});`,
    '',
    ...handlerExample(found.descriptor),
    '',
    `fake.fail(${name}, { status: 503, headers: { 'retry-after': '0' } }, { times: 1 });`,
    '// Fails once, and is tried again where that is safe:',
    `await ${found.call};`,
    `console.log(fake.calls(${name}).length, fake.refused);`,
  ];
  return markdownBlock(code.join('\n'), 'ts');
}

/** A handler, with what it is given where that is something. */
function handlerExample(descriptor: PlannedDescriptor): readonly string[] {
  const { name } = descriptor;
  const input = handlerInput(descriptor);
  if (input === undefined) {
    return [`fake.on(${name}, () => fake.example(${name})); // or what you make of it: it is typed`];
  }
  return [
    `fake.on(${name}, (${input.pattern}) => {`,
    `  console.log(${input.variable}); // what the call was given`,
    `  return fake.example(${name}); // or what you make of it: input and output are typed`,
    '});',
  ];
}

/** What of the input of a handler is always there, as its parameter, and the name of that. */
function handlerInput({
  name,
  input,
  body,
  parameters,
}: PlannedDescriptor): { pattern: string; variable: string } | undefined {
  if (input.kind === 'none' || !input.required) return undefined;
  if (input.kind === 'body') return { pattern: 'body', variable: 'body' };
  const hasBody = body?.body.required === true && body.constant === undefined;
  const key = hasBody ? 'body' : parameters.find(({ required }) => required)?.key;
  const isName = key !== undefined && /^[a-z_$][\w$]*$/i.test(key) && !isReserved(key);
  const isFree = key !== 'console' && key !== 'fake' && key !== name;
  return isName && isFree ? { pattern: `{ ${key} }`, variable: key } : { pattern: 'input', variable: 'input' };
}

/** A client takes no key that is none: that of the example has to be replaced. */
export function keyComment(schemes: readonly PlannedScheme[]): readonly string[] {
  const keys = schemes.flatMap(({ signing }) => (signing === undefined ? [] : privateKeysOf(signing)));
  if (keys.length === 0) return [];
  const subject = `${keys.join(' and ')} ${keys.length === 1 ? 'has to be a real key' : 'have to be real keys'}`;
  return [`// ${subject}, as \`generateKeyPairSync\` of \`node:crypto\` makes one.`];
}

/** Credentials that are good for nothing but a test. */
export function testCredentials(scheme: PlannedScheme): string {
  const keys = scheme.signing === undefined ? [] : privateKeysOf(scheme.signing);
  const members = [...credentialRules(scheme, importsOf('README.md'))].flatMap(([name, rule]) => {
    const facts = rule instanceof Map ? rule : new Map<string, unknown>();
    if (facts.has('default')) return [];
    const choices = scheme.signing?.parameters.find((parameter) => parameter.name === name)?.enum;
    const text = choices?.[0] ?? `test-${wordsOf(name).join('-')}`.toLowerCase();
    const format = scheme.signing?.credentials.find((credential) => credential.name === name)?.format;
    const value = keys.includes(name)
      ? '…'
      : format === 'hex' || format === 'base64' || format === 'base58'
        ? 'c0ffee11'
        : text;
    return [`${propertyKey(name)}: ${stringLiteral(value)}`];
  });
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
