import type { Server } from '../model/api-model.js';
import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../plan/package-plan.js';
import { markdownBlock, markdownCode } from './encode/markdown.js';
import { stringLiteral } from './encode/string-literal.js';
import { credentialsExample } from './readme-credentials.js';
import { isSigner } from './sign.js';
import { readsOperation } from './signer/reads-operation.js';

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
  const found = plan.descriptors.find(({ schemes: [first], ...descriptor }) => {
    const isSignedAlone = first?.length === 1 && first[0] === signer;
    return isSignedAlone && isPlainRead(descriptor);
  });
  const url = found && urlOf(found.operation, plan.server);
  if (found === undefined || url === undefined) return '';
  const { declaration, literal } = credentialsExample(signer, plan);
  const isOfOperation = signer.signing !== undefined && readsOperation(signer.signing);
  const request = [
    `method: ${stringLiteral(found.operation.method)}`,
    `url: ${stringLiteral(url)}`,
    ...(isOfOperation ? [`operation: ${found.name}`] : []),
  ];
  const code = [
    ...(isOfOperation ? [`import { ${found.name} } from '${plan.packageName}/operations';`] : []),
    `import { ${signer.signerFunction} } from '${plan.packageName}/sign';`,
    '',
    `${declaration}const sign = ${signer.signerFunction}(${literal});`,
    '',
    `const { method, url, headers } = await sign({ ${request.join(', ')} });`,
    'const response = await fetch(url, { method, headers }); // or axios, got, undici …',
    'console.log(await response.json());',
  ];
  return markdownBlock(code.join('\n'), 'ts');
}

function isPlainRead({ operation, input, stream }: Omit<PlannedDescriptor, 'schemes'>): boolean {
  const isAsked = input.kind !== 'none' && input.required;
  return operation.retry.safe && operation.body === undefined && stream === undefined && !isAsked;
}

/** With the defaults of the server's variables; nothing where the server is only a path. */
function urlOf({ servers = [], path }: PlannedDescriptor['operation'], shared: Server | undefined): string | undefined {
  const [server = shared] = servers;
  if (server === undefined) return undefined;
  const base = server.variables.reduce(
    (text, { name, default: value }) => text.replaceAll(`{${name}}`, () => value),
    server.url,
  );
  const url = base.replace(/\/+$/, '') + path;
  return URL.canParse(url) ? url : undefined;
}
