import { StructureKind, type OptionalKind, type PropertySignatureStructure, type StatementStructures } from 'ts-morph';
import type { PackagePlan, PlannedWebhook } from '../plan/package-plan.js';
import { commentText, docParagraphs } from './encode/comment.js';
import { propertyKey } from './encode/property-key.js';
import { importsOf, type Imports } from './imports.js';
import { sentence } from './method-doc.js';
import type { ModuleDraft } from './module.js';
import { typeReferences } from './type-references.js';
import type { TypePrinter } from './type-printer.js';
import { verifiableSchemes } from './verify.js';

/** `webhooks.ts`: what the API sends to its users; absent where it sends nothing. */
export function emitWebhooks(plan: PackagePlan, types: TypePrinter): readonly ModuleDraft[] {
  const { webhooks, callbacks } = plan;
  if (webhooks.length + callbacks.length === 0) return [];
  const imports = importsOf('webhooks.ts');
  const statements = [
    ...payloads('Webhooks', 'The body of each webhook that the API sends, by its name.', webhooks),
    ...payloads(
      'Callbacks',
      'The body of each request that the API sends because an operation asked for it, by operation and name.',
      callbacks,
    ),
  ];
  return [{ path: 'webhooks.ts', imports, statements }];

  function payloads(
    name: string,
    description: string,
    planned: readonly PlannedWebhook[],
  ): readonly StatementStructures[] {
    if (planned.length === 0) return [];
    const properties = planned.map((webhook) => payloadProperty(webhook, { plan, types, imports }));
    return [{ kind: StructureKind.Interface, name, isExported: true, docs: [{ description }], properties }];
  }
}

interface WebhookContext {
  readonly plan: PackagePlan;
  readonly types: TypePrinter;
  readonly imports: Imports;
}

function payloadProperty(
  webhook: PlannedWebhook,
  { plan, types, imports }: WebhookContext,
): OptionalKind<PropertySignatureStructure> {
  return {
    name: propertyKey(webhook.name),
    type: typeReferences(types, imports).type(webhook.payload),
    docs: [{ description: webhookDoc(webhook, plan) }],
  };
}

function webhookDoc({ requests, schemes }: PlannedWebhook, plan: PackagePlan): string {
  const [first] = requests;
  const { summary, description } = first ?? {};
  const methods = [...new Set(requests.map(({ method }) => method))];
  const verifiable = verifiableSchemes(plan).filter((planned) => schemes.includes(planned));
  const headers = requests.flatMap(({ parameters }) => parameters.filter((parameter) => parameter.in === 'header'));
  const text = docParagraphs(
    summary === undefined ? undefined : sentence(summary),
    description === summary ? undefined : description,
    headers.length === 0 ? undefined : `Headers: ${headers.map(({ name }) => `\`${name}\``).join(', ')}.`,
    ...verifiable.map(
      ({ scheme, verifyFunction }) =>
        `Signed with \`${scheme.name}\`: check what you receive with \`${verifyFunction}\` of \`${plan.packageName}/verify\`.`,
    ),
    methods.every((method) => method === 'POST') ? undefined : `Sent as ${methods.join(' or ')}.`,
  );
  const isDeprecated = requests.every(({ deprecated }) => deprecated);
  return docParagraphs(commentText(text), isDeprecated ? '@deprecated' : undefined);
}
