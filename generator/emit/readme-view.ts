import type { PackagePlan } from '../plan/package-plan.js';
import { sharedFacts } from './api-value.js';
import { markdownCell } from './encode/markdown-cell.js';
import { markdownProse } from './encode/markdown-prose.js';
import { markdownCode, markdownText, markdownUrl } from './encode/markdown.js';
import { isUsable } from './credential-rules.js';
import { instanceName, methodsOf } from './readme-call.js';
import { clientExample, schemeView } from './readme-credentials.js';
import { onlyReceives } from './only-receives.js';
import { featuresView, firstScheme } from './readme-features.js';
import { limitsView } from './readme-limits.js';
import { operationsView } from './readme-operations.js';
import { payloadsView } from './readme-payloads.js';
import { permissionRows } from './readme-permissions.js';
import { signView } from './readme-sign.js';
import { streamTestingExample } from './readme-stream-testing.js';
import { streamView } from './readme-stream.js';
import { testingExample } from './readme-testing.js';
import { isSigner } from './sign.js';
import { verifiableSchemes } from './verify.js';

/** What the README's template is filled with. Every text has been encoded for the place where it lands. */
export function readmeView(plan: PackagePlan): object {
  const { model, schemes, className, packageName } = plan;
  const usable = schemes.filter(isUsable);
  const { error } = sharedFacts(model);
  const sections = {
    ...featuresView(plan),
    ...limitsView(plan),
    ...signView(plan),
    ...payloadsView(plan),
    ...operationsView(plan),
    ...streamView(plan),
  };
  return {
    ...sections,
    packageName,
    className,
    instance: instanceName(plan),
    title: markdownText(titleInSentence(model.title)),
    description: markdownProse(model.description ?? ''),
    onlyReceives: onlyReceives(plan),
    isVerifiable: verifiableSchemes(plan).length > 0,
    docs: model.externalDocs === undefined ? '' : markdownUrl(model.externalDocs.url),
    spec: markdownCode(plan.specPath),
    contents: contents(plan),
    client: clientExample(plan, firstScheme(plan)),
    isSigned: usable.some(({ signing }) => signing !== undefined),
    hasPublic: methodsOf(plan).some(({ descriptor }) => descriptor.schemes.length === 0),
    hasSeveral: usable.length > 1,
    hasSecret: usable.some(({ scheme }) => scheme.kind !== 'mutualTLS'),
    schemes: usable.map((planned) => schemeView(planned, plan)),
    permissions: permissionRows(plan),
    ...testingView(plan),
    codes: (error?.codes ?? []).map(({ code, description }) => ({
      code: markdownCode(String(code)),
      description: markdownCell(description ?? ''),
    })),
  };
}

function testingView(plan: PackagePlan): object {
  const [testing, streamTesting] = [testingExample(plan), streamTestingExample(plan)];
  return {
    testing,
    streamTesting,
    fakeStream: plan.stream === undefined ? '' : `fake${plan.stream.className}`,
    isTestable: testing !== '' || streamTesting !== '',
  };
}

/** `the Acme API` reads well, and so should a title that is not called so. */
function titleInSentence(title: string): string {
  return /\bapi$/i.test(title.trim()) ? title : `${title} API`;
}

/** Links to the sections that this README has. */
function contents(plan: PackagePlan): string {
  const { schemes, server, descriptors, webhooks, callbacks, stream: connection } = plan;
  const calls = !onlyReceives(plan);
  const sections: readonly [heading: string, isThere: boolean][] = [
    ['Install', true],
    ['First call', calls],
    ['Authentication', schemes.some(isUsable)],
    ['Regions and servers', (server?.variables.length ?? 0) > 0],
    ['Errors', calls],
    ['Rate limits', calls],
    ['Retries', calls],
    ['Pagination', descriptors.some(({ item }) => item !== undefined)],
    ['Streams', descriptors.some(({ stream }) => stream !== undefined)],
    ['WebSocket stream', connection !== undefined],
    ['Other HTTP clients', schemes.some(isSigner)],
    ['Webhooks', webhooks.length + callbacks.length > 0],
    ['Testing', descriptors.length > 0 || connection !== undefined],
    ['Operations', calls],
  ];
  return sections
    .flatMap(([heading, isThere]) => (isThere ? [`[${heading}](#${heading.toLowerCase().replaceAll(' ', '-')})`] : []))
    .join(' · ');
}
