import { resolve } from 'node:path';
import { render } from '../diagnostics/render.js';
import { chooseScheme, inputNames, readCredentials } from '../explain/credentials-file.js';
import { explainCall } from '../explain/explain-call.js';
import { findDescriptor } from '../explain/call-input.js';
import { renderExplanation } from '../explain/render-explanation.js';
import { planSpec } from '../pipeline.js';
import type { PlannedScheme } from '../plan/package-plan.js';
import { UsageError } from '../usage-error.js';
import { defined } from '../model/defined.js';
import { exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

export interface ExplainOptions {
  readonly spec: string;
  readonly operation: string;
  readonly credentials?: string;
  readonly scheme?: string;
  readonly at?: string;
  readonly nonce?: string;
  readonly param: readonly string[];
  readonly body?: string;
  readonly baseUrl?: string;
  readonly json?: boolean;
  readonly showSecrets?: boolean;
}

/** `countersign explain`: how one request is signed, step by step. */
export async function explainCommand(options: ExplainOptions, terminal: Terminal): Promise<number> {
  const { plan, diagnostics } = await planSpec(resolve(terminal.cwd, options.spec), {
    cwd: terminal.cwd,
    scope: '@countersign',
  });
  if (plan === undefined) {
    terminal.complain(render(diagnostics, { colour: terminal.colour }));
    return exitCodes.findings;
  }
  const question = { operation: options.operation, parameters: options.param, ...defined({ body: options.body }) };
  const descriptor = findDescriptor(plan, question);
  const given =
    options.credentials === undefined ? new Map() : readCredentials(resolve(terminal.cwd, options.credentials));
  const planned = chooseScheme(descriptor, options.scheme, given);
  const credentials = withPlaceholders(planned, given, terminal);
  const explanation = explainCall(plan, {
    descriptor,
    ...defined({ planned }),
    input: {
      ...question,
      credentials,
      at: options.at === undefined ? Date.now() : instantOf(options.at),
      ...defined({ nonce: options.nonce, baseUrl: options.baseUrl }),
      showSecrets: options.showSecrets === true,
    },
  });
  terminal.print(
    options.json === true ? JSON.stringify(explanation, null, 2) : renderExplanation(explanation).trimEnd(),
  );
  return exitCodes.fine;
}

/** Unix milliseconds, with a fraction or without, or a date and time of RFC 3339. */
function instantOf(text: string): number {
  const instant = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isFinite(instant)) return instant;
  throw new UsageError(
    `\`--at ${text}\` is neither Unix milliseconds nor a date and time such as 2026-01-31T12:00:00Z`,
  );
}

/** Without credentials the names stand for themselves: enough to see the shape of what is signed. */
function withPlaceholders(
  planned: PlannedScheme | undefined,
  given: ReadonlyMap<string, string>,
  terminal: Terminal,
): ReadonlyMap<string, string> {
  if (planned === undefined) return given;
  const optional = new Set(planned.signing?.parameters.map(({ name }) => name));
  const missing = inputNames(planned).filter((name) => !given.has(name) && !optional.has(name));
  if (missing.length === 0) return given;
  terminal.complain(`note: no ${missing.join(', ')} given with --credentials; the names stand for the values`);
  return new Map([...given, ...missing.map((name) => [name, name] as const)]);
}
