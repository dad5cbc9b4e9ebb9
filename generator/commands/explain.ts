import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { render } from '../diagnostics/render.js';
import { parseCapturedMessage } from '../explain/capture/captured-message.js';
import { parseCapture } from '../explain/capture/parse-capture.js';
import { readCredentials } from '../explain/credentials-file.js';
import { explain } from '../explain/explain.js';
import type { Question } from '../explain/question.js';
import { renderExplanation } from '../explain/render-explanation.js';
import { UsageError } from '../usage-error.js';
import { exitCodes } from './exit-codes.js';
import { planSpecs } from './plan-specs.js';
import type { Terminal } from './terminal.js';

export interface ExplainOptions {
  readonly spec: string;
  readonly operation: string;
  readonly credentials?: string;
  readonly scheme?: string;
  readonly at?: string;
  readonly nonce?: string;
  readonly param?: readonly string[];
  readonly body?: string;
  readonly baseUrl?: string;
  readonly against?: string;
  readonly json?: boolean;
  readonly showSecrets?: boolean;
}

/** `countersign explain`: how one request is signed, step by step. */
export async function explainCommand(options: ExplainOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const { specs, diagnostics } = await planSpecs([resolve(cwd, options.spec)], { cwd });
  const plan = specs[0]?.plan;
  if (plan === undefined) {
    terminal.complain(render(diagnostics, { colour: terminal.colour }));
    return exitCodes.findings;
  }
  const { scheme, nonce, baseUrl, body } = options;
  const {
    explanation,
    missing,
    notes = [],
  } = await explain(plan, options.operation, {
    parameters: options.param ?? [],
    ...(body === undefined ? {} : { body: bodyOf(body, cwd) }),
    credentials: options.credentials === undefined ? new Map() : readCredentials(resolve(cwd, options.credentials)),
    scheme,
    at: options.at === undefined ? undefined : instantOf(options.at),
    nonce,
    baseUrl,
    ...(options.against === undefined ? {} : capturedIn(resolve(cwd, options.against))),
    now: Date.now(),
    showSecrets: options.showSecrets === true,
  });
  for (const note of notes) terminal.complain(`note: ${note}`);
  if (missing.length > 0) {
    terminal.complain(`note: no ${missing.join(', ')} given with --credentials; the names stand for the values`);
  }
  terminal.print(
    options.json === true ? JSON.stringify(explanation, null, 2) : renderExplanation(explanation).trimEnd(),
  );
  return explanation.against?.matches === false ? exitCodes.findings : exitCodes.fine;
}

/** The text, or with `@` the bytes of a file. */
function bodyOf(text: string, cwd: string): string | Uint8Array {
  return text.startsWith('@') ? readFileSync(resolve(cwd, text.slice(1))) : text;
}

/** JSON is a message. Files that a captured command names are beside it. */
function capturedIn(path: string): Pick<Question, 'captured' | 'capturedMessage'> {
  const bytes = readFileSync(path);
  const capturedMessage = parseCapturedMessage(bytes);
  if (capturedMessage !== undefined) return { capturedMessage };
  return { captured: parseCapture(bytes, (name) => readFileSync(resolve(dirname(path), name))) };
}

/** Unix milliseconds, with a fraction or without, or a date and time of RFC 3339. */
function instantOf(text: string): number {
  const instant = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isFinite(instant)) return instant;
  throw new UsageError(
    `\`--at ${text}\` is neither Unix milliseconds nor a date and time such as 2026-01-31T12:00:00Z`,
  );
}
