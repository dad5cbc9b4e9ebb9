import type { PackagePlan } from '../plan/package-plan.js';
import { markdownBlock } from './encode/markdown.js';
import { propertyKey } from './encode/property-key.js';
import { channelCall, shownChannel } from './readme-stream.js';
import { keyComment, testCredentials } from './readme-testing.js';

/** The fake of a package's stream in use; empty where it has none. */
export function streamTestingExample({ stream: planned, packageName }: PackagePlan): string {
  const shown = planned && shownChannel(planned);
  if (planned === undefined || shown === undefined) return '';
  const { className, alternatives } = planned;
  const schemes = alternatives.find(({ length }) => length > 0) ?? [];
  const auth = schemes.map((scheme) => `${propertyKey(scheme.name)}: ${testCredentials(scheme)}`);
  const [given, used] = auth.length === 0 ? ['', ''] : ['{ auth }', 'auth, '];
  const code = [
    `import { ${className} } from '${packageName}/stream';`,
    `import { fake${className} } from '${packageName}/testing';`,
    '',
    ...keyComment(schemes),
    ...(auth.length === 0 ? [] : [`const auth = { ${auth.join(', ')} };`]),
    `const fake = fake${className}(${given});`,
    `const stream = new ${className}({ ${used}WebSocket: fake.WebSocket });`,
    '',
    `const topic = ${channelCall(shown, 'fake.channels')};`,
    `const items = ${channelCall(shown, 'stream')}[Symbol.asyncIterator]();`,
    `const first = items.next();`,
    `await topic.send(topic.example()); // or what you make of it: payloads are typed`,
    `console.log((await first).value, fake.subscriptions);`,
    `fake.drop(); // the connection breaks, and is made again`,
    `console.log((await items.next()).value);`,
    `stream.close();`,
  ];
  return markdownBlock(code.join('\n'), 'ts');
}
