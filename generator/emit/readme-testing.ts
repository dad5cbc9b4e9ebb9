import { wordsOf } from '../plan/identifier.js';
import type { PackagePlan, PlannedScheme } from '../plan/package-plan.js';
import { credentialRules } from './credential-rules.js';
import { markdownBlock } from './encode/markdown.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { importsOf } from './imports.js';
import { callText, instanceName, methodsOf, type GroupedMethod } from './readme-call.js';

/** The fake of a package in use: with the method whose call is shortest, of those that are signed if there are any. */
export function testingExample(plan: PackagePlan): string {
  const { className, packageName } = plan;
  const calls = methodsOf(plan)
    .filter(({ descriptor }) => descriptor.stream === undefined)
    .map((method) => ({ ...method, call: callText(method, plan) }))
    .sort((a, b) => a.call.length - b.call.length);
  const isSecured = ({ descriptor }: GroupedMethod): boolean => (descriptor.schemes[0]?.length ?? 0) > 0;
  const isSigned = ({ descriptor }: GroupedMethod): boolean => descriptor.schemes[0]?.[0]?.signing !== undefined;
  const found = calls.find(isSigned) ?? calls.find(isSecured) ?? calls[0];
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
    ...(auth.length === 0 ? [] : [`const auth = { ${auth.join(', ')} };`]),
    `const fake = fake${className}(${given});`,
    `const ${instance} = new ${className}({ ${used}fetch: fake.fetch });`,
    '',
    `console.log(await ${found.call}); // an example of the API's description`,
    `fake.on(${name}, () => fake.example(${name})); // or what you make of it: input and output are typed`,
    `fake.fail(${name}, { status: 503, headers: { 'retry-after': '0' } }, { times: 1 });`,
    `await ${found.call}; // fails once, and is tried again where that is safe`,
    `console.log(fake.calls(${name}).length, fake.refused);`,
  ];
  return markdownBlock(code.join('\n'), 'ts');
}

/** Credentials that are good for nothing but a test. */
export function testCredentials(scheme: PlannedScheme): string {
  const members = [...credentialRules(scheme, importsOf('README.md'))].flatMap(([name, rule]) => {
    const facts = rule instanceof Map ? rule : new Map<string, unknown>();
    if (facts.has('default')) return [];
    const text = `test-${wordsOf(name).join('-')}`.toLowerCase();
    const format = scheme.signing?.credentials.find((credential) => credential.name === name)?.format;
    const value = format === 'hex' || format === 'base64' || format === 'base58' ? 'c0ffee11' : text;
    return [`${propertyKey(name)}: ${stringLiteral(value)}`];
  });
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
