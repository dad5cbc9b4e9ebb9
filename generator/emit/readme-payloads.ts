import type { PackagePlan, PlannedScheme, PlannedWebhook } from '../plan/package-plan.js';
import { markdownCell } from './encode/markdown-cell.js';
import { markdownBlock, markdownCode } from './encode/markdown.js';
import { credentialsExample } from './readme-credentials.js';
import { verifiableSchemes } from './verify.js';

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
  const { verifyFunction, signing } = planned;
  const { declaration, literal } = credentialsExample(planned, plan);
  const code = [
    `import { ${verifyFunction} } from '${plan.packageName}/verify';`,
    '',
    declaration,
    'export async function receive(request: Request): Promise<Response> {',
    `  const verdict = await ${verifyFunction}(request.clone(), {`,
    `    credentials: () => (${literal}),`,
    ...(signing?.verify === undefined ? ['    withinMs: 300_000,'] : []),
    '  });',
    '  if (!verdict.valid) return new Response(verdict.reason, { status: 401 });',
    '  console.log(await request.json());',
    '  return new Response();',
    '}',
  ];
  return markdownBlock(code.join('\n'), 'ts');
}
