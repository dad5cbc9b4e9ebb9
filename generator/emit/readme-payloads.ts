import type { PackagePlan, PlannedWebhook } from '../plan/package-plan.js';
import { markdownCode, markdownText } from './encode/markdown.js';
import { verifiableSchemes } from './verify.js';

/** What an API sends, for the README's template. */
export function payloadsView(plan: PackagePlan): object {
  const { webhooks, callbacks } = plan;
  const types = [webhooks.length > 0 ? 'Webhooks' : undefined, callbacks.length > 0 ? 'Callbacks' : undefined];
  return {
    payloadTypes: types.filter((name) => name !== undefined).join('` or `'),
    payloads: [...webhooks, ...callbacks].map((webhook) => payloadView(webhook, plan)),
  };
}

function payloadView({ name, requests, schemes }: PlannedWebhook, plan: PackagePlan): object {
  const verifiable = verifiableSchemes(plan).filter((planned) => schemes.includes(planned));
  return {
    name: markdownCode(name),
    summary: markdownText(requests[0]?.summary ?? ''),
    verify: verifiable.map(({ verifyFunction }) => markdownCode(verifyFunction)).join(', '),
  };
}
