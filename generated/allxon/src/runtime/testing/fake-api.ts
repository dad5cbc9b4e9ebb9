import type { Api, Operation } from '../operation.js';
import { valueAt } from '../json-pointer.js';
import { checkSecurity, type SecurityChecks } from './check-security.js';
import type { SchemeCheck } from './check-scheme.js';
import { FakeError } from './fake-error.js';
import type { FakeOperation } from './fake-operation.js';
import { partsOf, requestOf, type FakeRequest } from './fake-request.js';
import { failureReply, type Failure } from './failure-reply.js';
import { Handlers, type Answer, type FakeHandler, type FakeOutput, type HandlerOptions } from './handlers.js';
import { createListener, type Listener } from './listener.js';
import { nearOperations } from './near-operations.js';
import { readInput } from './read-input.js';
import { refusalReply, sentence } from './refusal-reply.js';
import { routeOf, type Route, type RouteTable } from './route.js';
import { writeReply } from './write-reply.js';

/** What a fake of an API is made of. */
export interface FakeFacts {
  readonly api: Api;
  /** By the name of their descriptor. */
  readonly operations: Readonly<Record<string, FakeOperation>>;
  /** How signatures are checked, by the key of the option `auth`. */
  readonly schemes: Readonly<Record<string, SchemeCheck>>;
}

/** How a fake behaves. */
export interface FakeOptions<Auth extends object = object> {
  /** What requests are verified with: the client's own option. Of a private key, the public one. */
  auth?: Auth | undefined;
  /** `false`: neither signatures nor other credentials are looked at. */
  verify?: boolean | undefined;
  /** The time in Unix milliseconds, for signatures and the header `Date`. Default: `Date.now`. */
  clock?: (() => number) | undefined;
  /** The path below which the API is, where it is neither the declared server's nor the root. */
  basePath?: string | undefined;
}

/** A call that the fake has let through. */
export interface FakeCall<Input = unknown> {
  readonly operationId: string;
  readonly input: Input;
  readonly request: FakeRequest;
  /** The keys of the security schemes that it was signed with. */
  readonly schemes: readonly string[];
}

/** A request that the fake has refused. */
export interface RefusedCall {
  readonly operationId: string;
  /** What is wrong with its signature or other credentials. */
  readonly reason: string;
  readonly request: FakeRequest;
}

/** An API in the memory of a test: it replies with the examples of its spec, unless a handler says otherwise. */
export class FakeApi {
  readonly #facts: FakeFacts;
  readonly #operations: readonly FakeOperation[];
  readonly #options: FakeOptions;
  readonly #handlers = new Handlers();
  readonly #calls: (FakeCall & { readonly operation: object })[] = [];
  readonly #refused: RefusedCall[] = [];

  constructor(facts: FakeFacts, options: FakeOptions = {}) {
    this.#facts = facts;
    this.#operations = Object.values(facts.operations);
    this.#options = options;
  }

  /** For the option `fetch` of a client, and for whatever else calls `fetch`. */
  readonly fetch = async (target: string | URL | Request, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    const response = await this.#reply(await requestOf(target, init));
    init?.signal?.throwIfAborted();
    return response;
  };

  /** For `createServer` of `node:http`. What `fetch` would throw is a reply with status 501. */
  readonly listener: Listener = createListener((request) => this.#reply(request));

  /** Answers calls of this operation, until another handler for it is given. */
  on<Input, Output>(
    operation: Operation<Input, Output>,
    handler: FakeHandler<Input, NoInfer<Output>>,
    options?: HandlerOptions,
  ): this {
    return this.#handle(operation, handler, options);
  }

  /** Calls of this operation get an error reply. Without a body: the example of the spec. */
  fail<Input, Output, Errors, Status extends number>(
    operation: Operation<Input, Output, Errors>,
    failure: Failure<Errors, Status>,
    options?: HandlerOptions,
  ): this {
    const fake = this.#known(operation);
    return this.#handle(operation, () => failureReply(fake, failure), options);
  }

  /** Calls of this operation arrive, and the connection breaks before their reply is there. */
  loseReply(operation: Operation<never, unknown>, options?: HandlerOptions): this {
    return this.#handle(operation, 'lost', options);
  }

  /** The example output of the spec, a new copy each time; of a stream, its items. */
  example<Input, Output>(operation: Operation<Input, Output>): FakeOutput<Output> {
    // The spec says that its example is of the declared type.
    return exampleOf(this.#known(operation)) as FakeOutput<Output>;
  }

  /** The calls of an operation so far, those of all without one; attempts that were refused are not among them. */
  calls<Input = unknown>(operation?: Operation<Input, unknown>): readonly FakeCall<Input>[] {
    const calls = operation === undefined ? this.#calls : this.#calls.filter((call) => call.operation === operation);
    return calls as readonly FakeCall[] as readonly FakeCall<Input>[];
  }

  /** Requests that were not signed, or wrongly. */
  get refused(): readonly RefusedCall[] {
    return this.#refused;
  }

  /** Forgets handlers and calls. */
  reset(): void {
    this.#handlers.clear();
    this.#calls.length = 0;
    this.#refused.length = 0;
  }

  #handle(operation: Operation<never, unknown>, answer: Answer, options: HandlerOptions | undefined): this {
    this.#known(operation);
    this.#handlers.add(operation, answer, options);
    return this;
  }

  #known(operation: Operation<never, unknown>): FakeOperation {
    const fake = this.#operations.find((each) => each.operation === operation);
    if (fake === undefined) throw new FakeError(`${operation.id} is no operation of ${this.#facts.api.name}`);
    return fake;
  }

  async #reply(request: FakeRequest): Promise<Response> {
    const now = (this.#options.clock ?? Date.now)();
    const response = await this.#answer(request, now);
    if (!response.headers.has('date')) response.headers.set('date', new Date(now).toUTCString());
    return response;
  }

  async #answer(request: FakeRequest, now: number): Promise<Response> {
    const { api } = this.#facts;
    const table: RouteTable = { api, operations: this.#operations, basePath: this.#options.basePath };
    const route = routeOf(table, request);
    if (route === undefined) throw unknownRoute(table, request);
    const { operation } = route.fake;
    const access = await this.#access(route, request, now);
    if ('scheme' in access) {
      this.#refused.push({ operationId: operation.id, reason: sentence(access), request });
      return refusalReply(route.fake, api, access);
    }
    const input = await readInput(route, request);
    this.#calls.push({ operation, operationId: operation.id, input, request, schemes: access.schemes });
    const answer = this.#handlers.take(operation);
    if (answer === 'lost') throw new TypeError('the connection broke: the fake has lost the reply');
    const output =
      answer === undefined ? exampleOf(route.fake) : await asked(answer, input as never, { request, route });
    return output instanceof Response ? output.clone() : writeReply(route.fake, output);
  }

  #access({ fake, signedPath }: Route, request: FakeRequest, now: number): ReturnType<typeof checkSecurity> {
    const { operation } = fake;
    const { auth = {}, verify } = this.#options;
    const checks: SecurityChecks = { schemes: this.#facts.schemes, auth };
    return checkSecurity(verify === false ? undefined : operation.security, checks, {
      parts: partsOf(request),
      now,
      operation: { name: operation.id, ...operation.constants },
      path: signedPath,
    });
  }
}

interface Asking {
  readonly request: FakeRequest;
  readonly route: Route;
}

async function asked(answer: Exclude<Answer, 'lost'>, input: never, { request, route }: Asking): Promise<unknown> {
  try {
    return await answer(input, request);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FakeError(`the handler of ${route.fake.operation.id} has thrown: ${reason}`, { cause });
  }
}

function exampleOf({ reply: { body, data } }: FakeOperation): unknown {
  return structuredClone(data === undefined ? body : valueAt(body, data));
}

function unknownRoute(table: RouteTable, request: FakeRequest): FakeError {
  const near = nearOperations(table, request);
  const hint = near.length === 0 ? '' : `; it has ${near.join(', ')}`;
  return new FakeError(
    `${request.method} ${new URL(request.url).pathname} is no operation of ${table.api.name}${hint}`,
  );
}
