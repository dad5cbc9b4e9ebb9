import type { Server } from '../model/api-model.js';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { readsOperation } from './signer/reads-operation.js';
import { markdownBlock, markdownCode } from './encode/markdown.js';
import { stringLiteral } from './encode/string-literal.js';
import { credentialsExample } from './readme-credentials.js';
import { isSigner } from './sign.js';

/** What signs for another HTTP client, for the README's template. */
export function signView(plan: PackagePlan): object {
  const signers = plan.schemes.filter(isSigner);
  return {
    signers: signers.map(({ name, signerFunction }) => ({
      scheme: markdownCode(name),
      create: markdownCode(signerFunction),
    })),
    signing: signers.map((signer) => signExample(signer, plan)).find((example) => example !== '') ?? '',
  };
}

/** With an operation that reads and asks for nothing; nothing where there is none. */
function signExample(signer: PlannedScheme, plan: PackagePlan): string {
  const { descriptors, packageName, server } = plan;
  const found = descriptors.find(
    ({ operation, input, schemes, stream }) =>
      input.kind === 'none' && operation.retry.safe && stream === undefined && schemes[0]?.[0] === signer,
  );
  if (found === undefined || server === undefined) return '';
  const { declaration, literal } = credentialsExample(signer, plan);
  const isOfOperation = signer.signing !== undefined && readsOperation(signer.signing);
  const code = [
    ...(isOfOperation ? [`import { ${found.name} } from '${packageName}/operations';`] : []),
    `import { ${signer.signerFunction} } from '${packageName}/sign';`,
    '',
    `${declaration}const sign = ${signer.signerFunction}(${literal});`,
    '',
    `const { method, url, headers } = await sign(${requestLiteral(found, server, isOfOperation ? `, operation: ${found.name}` : '')});`,
    'const response = await fetch(url, { method, headers }); // or axios, got, undici …',
    'console.log(await response.json());',
  ];
  return markdownBlock(code.join('\n'), 'ts');
}

function requestLiteral({ operation }: PlannedDescriptor, server: Server, more: string): string {
  const base = server.variables.reduce(
    (url, { name, default: value }) => url.replaceAll(`{${name}}`, value),
    (operation.servers?.[0] ?? server).url,
  );
  const url = base.replace(/\/+$/, '') + operation.path;
  return `{ method: ${stringLiteral(operation.method)}, url: ${stringLiteral(url)}${more} }`;
}
