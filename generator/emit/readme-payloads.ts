import type { PackagePlan, PlannedScheme, PlannedWebhook } from '../plan/package-plan.js';
import { mediaKind } from '../plan/media-kind.js';
import { coversLine } from './covers.js';
import { markdownCell } from './encode/markdown-cell.js';
import { markdownProse } from './encode/markdown-prose.js';
import { markdownBlock, markdownCode } from './encode/markdown.js';
import { stringLiteral } from './encode/string-literal.js';
import { credentialRows, credentialsExample } from './readme-credentials.js';
import { asksForAge, verifiableSchemes } from './verify.js';

/** What an API sends, for the README's template. */
export function payloadsView(plan: PackagePlan): object {
  const { webhooks, callbacks } = plan;
  const types = [webhooks.length > 0 ? 'Webhooks' : undefined, callbacks.length > 0 ? 'Callbacks' : undefined];
  const verifiable = verifiableSchemes(plan).filter((planned) =>
    [...webhooks, ...callbacks].some(({ schemes }) => schemes.includes(planned)),
  );
  return {
    payloadTypes: types.filter((name) => name !== undefined).join('` or `'),
    payloads: [...webhooks, ...callbacks].map((webhook) => payloadView(webhook, verifiable)),
    receiver: verifiable[0] === undefined ? '' : receiverExample(verifiable[0], plan),
    receivers: verifiable.flatMap((planned) => receiverFacts(planned) ?? []),
  };
}

/** What a verifier is given and what it protects; of a scheme that clients sign with, that is told there. */
function receiverFacts({ signing, scheme, verifyFunction }: PlannedScheme): object | undefined {
  if (signing?.direction !== 'inbound') return undefined;
  return {
    verify: markdownCode(verifyFunction),
    description: markdownProse(scheme.description ?? ''),
    credentials: credentialRows(signing),
    covers: markdownProse(coversLine(signing.covers)),
  };
}

function payloadView({ name, requests, schemes }: PlannedWebhook, verifiable: readonly PlannedScheme[]): object {
  const verifiers = verifiable.filter((planned) => schemes.includes(planned));
  return {
    name: markdownCode(name),
    summary: markdownCell(requests[0]?.summary ?? ''),
    verify: verifiers.map(({ verifyFunction }) => markdownCode(verifyFunction)).join(', '),
  };
}

/** A handler that lets nothing in that is not signed. */
function receiverExample(planned: PlannedScheme, plan: PackagePlan): string {
  const { verifyFunction } = planned;
  const { declaration, literal } = credentialsExample(planned, plan);
  const type = jsonType(planned, plan);
  const code = [
    ...(type === undefined ? [] : [`import type { ${type.interface} } from '${plan.packageName}';`]),
    `import { ${verifyFunction} } from '${plan.packageName}/verify';`,
    '',
    declaration,
    'export async function receive(request: Request): Promise<Response> {',
    `  const verdict = await ${verifyFunction}(request.clone(), {`,
    `    credentials: () => (${literal}),`,
    ...(asksForAge(planned) ? ['    withinMs: 300_000,'] : []),
    '  });',
    '  if (!verdict.valid) return new Response(verdict.reason, { status: 401 });',
    ...(type === undefined
      ? ['  console.log(await request.text());']
      : [`  const body = (await request.json()) as ${type.text};`, '  console.log(body);']),
    '  return new Response();',
    '}',
  ];
  return markdownBlock(code.join('\n'), 'ts');
}

/** The type of the first body that this scheme secures, and what it is a member of; undefined where it is no JSON. */
function jsonType(
  planned: PlannedScheme,
  { webhooks, callbacks }: PackagePlan,
): { readonly interface: string; readonly text: string } | undefined {
  for (const [name, payloads] of [['Webhooks', webhooks] as const, ['Callbacks', callbacks] as const]) {
    const secured = payloads.find(({ schemes }) => schemes.includes(planned));
    if (secured === undefined) continue;
    const media = secured.requests[0]?.body?.content[0];
    const isJson = media !== undefined && mediaKind(media.name) === 'json';
    return isJson ? { interface: name, text: `${name}[${stringLiteral(secured.name)}]` } : undefined;
  }
  return undefined;
}
