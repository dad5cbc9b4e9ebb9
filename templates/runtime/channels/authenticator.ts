import { checkCredentials, currentCredentials } from '../credentials.js';
import { CredentialsError } from '../errors/credentials-error.js';
import { MissingCredentialsError } from '../errors/missing-credentials-error.js';
import type { SecurityRequirement } from '../operation.js';
import { own } from '../own.js';
import { redactor, type Redact, type UsedCredentials } from '../redaction.js';
import { chooseAlternative } from '../security-alternative.js';
import type { SecurityScheme } from '../security-scheme.js';
import { ClientRequest } from '../signing/client-request.js';
import { createContext } from '../signing/context.js';
import type { SigningMemo } from '../signing/memo.js';
import { checkPlaced, placeSignature, signingError } from '../signing/place-signatures.js';
import type { PlaceableRequest } from '../signing/signer.js';
import type { StreamSettings } from './settings.js';
import { streamTrace } from './stream-trace.js';

/** What the schemes place: names and values. */
export type Fields = Readonly<Record<string, string>>;

/** Credentials that may still be printed somewhere: those of the last connections. */
const keptCredentials = 8;

/** Signs for each connection anew, and knows what must not be printed. */
export class Authenticator {
  readonly #settings: StreamSettings;
  readonly #memo: SigningMemo = new Map();
  readonly #requirement: SecurityRequirement;
  #used: readonly UsedCredentials[] = [];
  #fields: Fields = {};

  /** Throws `MissingCredentialsError` where a stream without credentials is none of the alternatives. */
  constructor(settings: StreamSettings) {
    const { api, auth } = settings;
    this.#settings = settings;
    this.#requirement = chooseAlternative({ security: api.security, auth, wanted: undefined }, streamTrace(api.name));
  }

  /** Whether there are credentials to send. */
  get hasCredentials(): boolean {
    return Object.keys(this.#requirement).length > 0;
  }

  /** Whether the API allows a connection without credentials. */
  get isOptional(): boolean {
    const { security = [] } = this.#settings.api;
    return security.length === 0 || security.some((each) => Object.keys(each).length === 0);
  }

  /** Throws `MissingCredentialsError` where a private channel has none. */
  need(channel: string): void {
    if (this.hasCredentials) return;
    const alternatives = (this.#settings.api.security ?? []).map((each) => Object.keys(each));
    throw new MissingCredentialsError(
      streamTrace(channel),
      alternatives.filter((names) => names.length > 0),
    );
  }

  /** What proves whose a connection is. The clock is read here, once. Rejects with typed errors. */
  async fields(method: string): Promise<Fields> {
    const { api, options, url } = this.#settings;
    const trace = streamTrace(api.name);
    const signatures = [];
    for (const [key, scheme] of Object.entries(this.#requirement)) {
      signatures.push({ scheme, values: await this.#credentials(key, scheme) });
    }
    this.#used = [...signatures, ...this.#used].slice(0, keptCredentials);
    const clockMs = (options.clock ?? Date.now)();
    const context = createContext({ clockMs, nonce: options.nonce, operation: { name: api.name }, memo: this.#memo });
    const draft = new ClientRequest({
      method,
      origin: url.origin,
      path: new URL(api.url).pathname,
      wirePath: url.pathname,
      query: url.search.slice(1),
      payload: undefined,
      contentType: undefined,
      fields: [],
    });
    let request: PlaceableRequest = draft;
    for (const each of signatures) {
      try {
        request = placeSignature(request, each, await each.scheme.sign(request, each.values, context));
      } catch (error) {
        throw signingError(trace, each, error, this.redact);
      }
    }
    checkPlaced(request, draft);
    this.#fields = Object.fromEntries([...request.fields, ...new URLSearchParams(request.query)]);
    return this.#fields;
  }

  /** Has sessions log in again, and says whether one does. */
  renew(): boolean {
    const token = own(this.#used[0]?.values, 'token');
    const sessions = Object.keys(this.#requirement).map((key) => own(this.#settings.auth, key));
    return sessions.some((session) => isSession(session) && session.forget(token));
  }

  /** Hides credentials, and what was made of them for this connection. */
  get redact(): Redact {
    const hide = redactor({ credentials: this.#used, input: undefined, operation: {} });
    const placed = Object.values(this.#fields).filter((value) => value.length >= 16);
    return (text) => hide(placed.reduce((shown, value) => shown.replaceAll(value, '[redacted]'), text));
  }

  async #credentials(key: string, scheme: SecurityScheme<never>): Promise<never> {
    const place = `auth.${key}`;
    const given = own(this.#settings.auth, key);
    const values = await currentCredentials(given).catch((error: unknown) => {
      throw new CredentialsError(streamTrace(this.#settings.api.name), place, error);
    });
    checkCredentials(values, place, scheme.credentials);
    // They fit the scheme's own rules. What somebody else keeps may change, and would be printed then.
    return { ...(values as object) } as never;
  }
}

function isSession(value: unknown): value is { forget(token: unknown): boolean } {
  return typeof value === 'function' && 'forget' in value && typeof value.forget === 'function';
}
