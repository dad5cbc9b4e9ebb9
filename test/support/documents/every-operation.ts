import type { PackagePlan, PlannedDescriptor, PlannedScheme } from '../../../generator/plan/package-plan.js';
import { listen, type Answer, type RawRequest } from '../servers/http.js';
import { same, sampledBody } from './body-faults.js';
import { importPackage } from './write-package.js';
import { rawOperations, type RawOperation } from './raw-operation.js';
import type { RawDocument } from './raw.js';
import { requestFaults, secret, type SampledCall } from './request-faults.js';
import { parameterSample } from './sample.js';

export interface CalledDocument {
  readonly plan: PackagePlan;
  /** Of the written package. */
  readonly folder: string;
  readonly document: RawDocument;
}

export interface Called {
  /** Number of methods that were called and whose request arrived. */
  readonly arrived: number;
  /** Of those that were refused because OpenAPI does not say how a parameter is written. */
  readonly refused: number;
  /** `METHOD /path: what is wrong`. */
  readonly faults: readonly string[];
}

type Callable = Readonly<Record<string, Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>>>;

/** Calls every method of a generated client against a server on loopback, and reads what arrives by the document. */
export async function callEveryOperation({ plan, folder, document }: CalledDocument): Promise<Called> {
  const module = await importPackage(folder);
  const server = await listen(() => nothing, {});
  const known = new Map(rawOperations(document).map((each) => [`${each.method} ${each.path}`, each]));
  const missing = new Set(known.keys());
  const faults: string[] = [];
  let arrived = 0;
  let refused = 0;
  try {
    for (const { property, methods } of plan.resources) {
      for (const { name, descriptor } of methods) {
        const title = `${descriptor.operation.method} ${descriptor.operation.path}`;
        const operation = known.get(title);
        missing.delete(title);
        if (operation === undefined) {
          faults.push(`${title}: not in the document`);
          continue;
        }
        const call = sampledCall(descriptor, operation, document);
        const origins: string[] = [];
        const client = clientFor(operation, { module, plan, origin: server.origin, origins });
        const before = server.requests.length;
        const failure: unknown = await client[property]?.[name]?.(...argumentsOf(descriptor, call)).catch(
          (error: unknown) => error,
        );
        const request: RawRequest | undefined = server.requests[before];
        // OpenAPI does not say how lists and objects inside of a parameter are written.
        if (
          request === undefined &&
          isNested(call) &&
          failure instanceof Error &&
          failure.name === 'InvalidInputError'
        ) {
          refused += 1;
          continue;
        }
        if (request === undefined) {
          faults.push(`${title}: nothing arrived: ${String(failure)}`);
          continue;
        }
        arrived += 1;
        const found = [
          ...same('the origin', origins, [baseOf(operation).origin]),
          ...(await requestFaults(request, call)),
        ];
        faults.push(...found.map((fault) => `${title}: ${fault}`));
      }
    }
  } finally {
    await server.close();
  }
  return { arrived, refused, faults: [...faults, ...[...missing].map((title) => `${title}: no method calls it`)] };
}

const nothing: Answer = {
  operation: undefined,
  verdict: { kind: 'anonymous' },
  reply: { status: 204, headers: {}, body: '' },
};

interface ClientContext {
  readonly module: Readonly<Record<string, unknown>>;
  readonly plan: PackagePlan;
  /** Of the server on loopback. */
  readonly origin: string;
  /** Where the client wanted to send its requests. */
  readonly origins: string[];
}

/** A client with credentials for everything. Its host is the document's: only the connection is to this machine. */
function clientFor(operation: RawOperation, { module, plan, origin, origins }: ClientContext): Callable {
  const Client = module[plan.className] as new (options: object) => Callable;
  const declared = [operation.server, plan.server?.url ?? '/'];
  return new Client({
    auth: Object.fromEntries(plan.schemes.map((scheme) => [scheme.name, credentials(scheme)])),
    // A relative server, or one without TLS, is no place to send anything to.
    ...(declared.every((url) => url.startsWith('https:')) ? {} : { baseUrl: baseOf(operation).href }),
    maxRetries: 0,
    rateLimit: false,
    fetch: (url: string, init: RequestInit) => {
      const wanted = new URL(url).origin;
      origins.push(wanted);
      return fetch(origin + url.slice(wanted.length), init);
    },
  });
}

function baseOf({ server }: RawOperation): URL {
  return new URL(new URL(server, 'https://documents.test').href.replace(/^http:/, 'https:'));
}

function isNested({ values }: SampledCall): boolean {
  return [...values].some(([{ mediaType }, value]) => {
    const members: readonly unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [];
    return mediaType === undefined && members.some((member) => typeof member === 'object');
  });
}

function sampledCall(descriptor: PlannedDescriptor, operation: RawOperation, document: RawDocument): SampledCall {
  const mediaType = descriptor.body?.mediaType;
  const [declared, media] =
    [...operation.content].find(([name]) => name.toLowerCase() === mediaType?.toLowerCase()) ?? [];
  return {
    operation,
    values: new Map(operation.parameters.map((each) => [each, parameterSample(each.object, document)])),
    body: declared === undefined || media === undefined ? undefined : sampledBody(declared, media, document),
  };
}

/** Body alone, parameters alone, or both in one object: as the reference of a package says. */
function argumentsOf({ input, parameters }: PlannedDescriptor, { values, body }: SampledCall): readonly unknown[] {
  if (input.kind === 'none') return [];
  if (input.kind === 'body') return [body?.value];
  const given = [...values].flatMap(([{ name, in: place }, value]) => {
    const planned = parameters.find((each) => each.name === name && each.parameter.in === place);
    return planned === undefined ? [] : [[planned.key, value] as const];
  });
  return [{ ...Object.fromEntries(given), ...(body === undefined ? {} : { body: body.value }) }];
}

function credentials({ scheme }: PlannedScheme): object {
  if (scheme.kind === 'apiKey') return { key: secret };
  if (scheme.kind === 'mutualTLS') return {};
  if (scheme.kind === 'http' && scheme.scheme.toLowerCase() === 'basic') return { username: 'user', password: secret };
  return { token: secret };
}
