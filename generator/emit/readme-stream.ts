import type { PackagePlan, PlannedChannel, PlannedConnection, PlannedScheme } from '../plan/package-plan.js';
import { markdownCell } from './encode/markdown-cell.js';
import { markdownProse } from './encode/markdown-prose.js';
import { markdownBlock, markdownCode } from './encode/markdown.js';
import { propertyKey } from './encode/property-key.js';
import { stringLiteral } from './encode/string-literal.js';
import { credentialsExample } from './readme-credentials.js';

/** The WebSocket stream, for the README's template; empty where there is none. */
export function streamView(plan: PackagePlan): object {
  const { stream: planned } = plan;
  const absent = { channels: [], streamDescription: '', openLoop: '', closedLoop: '', severalLoops: '' };
  if (planned === undefined) return { ...absent, hasAuth: false, givenSocket: '' };
  const { channels, access, stream } = planned;
  const open = channels.filter(({ channel }) => !channel.isPrivate);
  const closed = channels.find(({ channel }) => channel.isPrivate);
  const first = shownChannel(planned);
  const several = (open.length > 1 ? open : channels).slice(0, 2);
  return {
    channels: channels.map(channelRow),
    streamDescription: markdownProse(stream.description ?? ''),
    hasAuth: access !== 'public',
    openLoop: first === undefined ? '' : example(plan, planned, first, loop(first)),
    closedLoop: closed === undefined ? '' : example(plan, planned, closed, messageLoop(closed)),
    severalLoops: several.length < 2 ? '' : severalLoops(plan, planned, several),
    givenSocket: givenSocket(plan, planned),
  };
}

/** The channel that shows how one is read: of those that are open to all the first with whole states, else the first. */
export function shownChannel({ channels }: PlannedConnection): PlannedChannel | undefined {
  const open = channels.filter(({ channel }) => !channel.isPrivate);
  return open.find(({ channel }) => channel.isWhole) ?? open[0] ?? channels[0];
}

function channelRow({ channel, input, snapshot }: PlannedChannel): object {
  const parameters = channel.parameters.map(({ name, isOptional }) => `${name}${isOptional ? '?' : ''}`).join(', ');
  const given = input.kind === 'parameters' ? `{ ${parameters} }` : parameters;
  const messages = snapshot === undefined ? 'updates' : 'a snapshot, then updates';
  return {
    method: markdownCode(`${channel.key}(${given})`),
    summary: markdownCell([channel.summary ?? '', channel.isPrivate ? '(private)' : ''].join(' ').trim()),
    gives: channel.isWhole ? 'states' : messages,
  };
}

/** The import, the object, and what is done with it. */
function example(
  plan: PackagePlan,
  planned: PlannedConnection,
  shown: PlannedChannel,
  loops: readonly string[],
): string {
  const { className } = planned;
  const made = makes(plan, planned, shown.channel.isPrivate);
  const code = [`import { ${className} } from '${plan.packageName}/stream';`, '', ...made, ...loops];
  return markdownBlock(code.join('\n'), 'ts');
}

/** The statements that make the object, with credentials where it cannot do without. */
function makes(plan: PackagePlan, planned: PlannedConnection, needsAuth: boolean): readonly string[] {
  const { className, access } = planned;
  if (access === 'public' || (access === 'optional' && !needsAuth)) return [`const stream = new ${className}();`];
  const { declarations, auth } = authExample(plan, planned);
  return [...declarations, `const stream = new ${className}({ auth: ${auth} });`];
}

/** The credentials of the first alternative. */
function authExample(plan: PackagePlan, { alternatives }: PlannedConnection) {
  const needed: readonly PlannedScheme[] = alternatives.find(({ length }) => length > 0) ?? [];
  const shown = needed.map((scheme) => ({ scheme, ...credentialsExample(scheme, plan) }));
  const members = shown.map(({ scheme, literal }) => `${propertyKey(scheme.name)}: ${literal}`);
  const declarations = shown.map(({ declaration }) => declaration.trimEnd()).filter((text) => text !== '');
  return { declarations, auth: `{ ${members.join(', ')} }` };
}

function loop(shown: PlannedChannel): readonly string[] {
  if (!shown.channel.isWhole) return messageLoop(shown);
  return [`for await (const state of ${channelCall(shown, 'stream')}) {`, '  console.log(state);', '}'];
}

function messageLoop(shown: PlannedChannel): readonly string[] {
  const messages = shown.channel.isWhole ? `${channelCall(shown, 'stream')}.messages()` : channelCall(shown, 'stream');
  const hasSnapshot = shown.snapshot !== undefined;
  const told = hasSnapshot ? 'a snapshot follows' : 'look elsewhere for what that is';
  return [
    `for await (const message of ${messages}) {`,
    '  switch (message.kind) {',
    ...(hasSnapshot
      ? ["    case 'snapshot': // all of it, as it is now", '      console.log(message.data);', '      break;']
      : []),
    "    case 'update':",
    '      console.log(message.action, message.data);',
    '      break;',
    `    case 'reconnected': // something may be missing: ${told}`,
    '  }',
    '}',
  ];
}

/** The method with an example of what it takes. */
export function channelCall({ channel, input }: PlannedChannel, receiver: string): string {
  const given = channel.parameters.map(({ name, example: value = name }) => [name, stringLiteral(value)] as const);
  const members = given.map(([name, value]) => `${propertyKey(name)}: ${value}`);
  const argument = input.kind === 'parameters' ? `{ ${members.join(', ')} }` : (given[0]?.[1] ?? '');
  return `${receiver}.${channel.key}(${argument})`;
}

function severalLoops(plan: PackagePlan, planned: PlannedConnection, shown: readonly PlannedChannel[]): string {
  const isPrivate = shown.some(({ channel }) => channel.isPrivate);
  const code = [
    `import { ${planned.className} } from '${plan.packageName}/stream';`,
    '',
    ...makes(plan, planned, isPrivate),
    'async function watch(subscription: AsyncIterable<unknown>): Promise<void> {',
    '  for await (const item of subscription) console.log(item);',
    '}',
    `await Promise.all([${shown.map((each) => `watch(${channelCall(each, 'stream')})`).join(', ')}]);`,
  ];
  return markdownBlock(code.join('\n'), 'ts');
}

function givenSocket(plan: PackagePlan, planned: PlannedConnection): string {
  const { className, access } = planned;
  const { declarations, auth } = authExample(plan, planned);
  const isNeeded = access === 'required';
  const code = [
    `import { ${className} } from '${plan.packageName}/stream';`,
    "import { WebSocket } from 'ws';",
    '',
    ...(isNeeded ? declarations : []),
    `const stream = new ${className}({ ${isNeeded ? `auth: ${auth}, ` : ''}WebSocket });`,
  ];
  return markdownBlock(code.join('\n'), 'ts');
}
