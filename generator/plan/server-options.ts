import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Server } from '../model/api-model.js';

/** What a client's options are called, whatever the API. */
export const clientOptions: readonly string[] = [
  'allowInsecureLoopback',
  'auth',
  'baseUrl',
  'clock',
  'fetch',
  'headers',
  'maxResponseBytes',
  'maxRetries',
  'maxWaitMs',
  'nonce',
  'onEvent',
  'rateLimit',
  'timeoutMs',
  'totalTimeoutMs',
];

/** A server's variables become options of the client: one of the same name as another option would replace it. */
export function serverOptionFindings(server: Server | undefined): readonly Diagnostic[] {
  return (server?.variables ?? [])
    .filter(({ name }) => clientOptions.includes(name) || name in Object.prototype)
    .map(({ name, location }) => diagnostic('plan/server-variable', location, { name }));
}
