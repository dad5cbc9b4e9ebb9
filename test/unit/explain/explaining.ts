import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCapture } from '../../../generator/explain/capture/parse-capture.js';
import { explain } from '../../../generator/explain/explain.js';
import type { ExplainedComparison, Explanation } from '../../../generator/explain/explanation.js';
import type { Question } from '../../../generator/explain/question.js';
import { renderExplanation } from '../../../generator/explain/render-explanation.js';
import { render } from '../../../generator/diagnostics/render.js';
import type { PackagePlan } from '../../../generator/plan/package-plan.js';
import { planFile } from '../../support/packages.js';

/** 2024-02-26T13:27:45.872Z. */
export const AT = 1708954065872;

/** The plan of OpenAPI 3.1 with these members besides `openapi`, `info` and `servers`. */
export async function planOf(members: string): Promise<PackagePlan> {
  const text = `openapi: 3.1.0\ninfo: { title: Test, version: 1.0.0 }\nservers: [{ url: https://api.example.com/v2 }]\n${members}`;
  return planText(text);
}

/** The plan of a whole document. */
export async function planText(text: string): Promise<PackagePlan> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
  const path = join(folder, 'spec.yaml');
  writeFileSync(path, text);
  const { plan, diagnostics } = await planFile(path).finally(() => rmSync(folder, { recursive: true }));
  if (plan === undefined) throw new Error(render(diagnostics, { colour: false }));
  return plan;
}

type Asked = Partial<Omit<Question, 'credentials' | 'captured'>> & {
  readonly credentials?: Readonly<Record<string, string>>;
  readonly captured?: string;
};

export async function ask(plan: PackagePlan, operation: string, asked: Asked = {}): Promise<Explanation> {
  const { credentials = {}, captured, ...rest } = asked;
  const { explanation } = await explain(plan, operation, {
    parameters: [],
    now: AT,
    showSecrets: false,
    ...rest,
    credentials: new Map(Object.entries(credentials)),
    captured: captured === undefined ? undefined : parseCapture(Buffer.from(captured), noFile),
  });
  return explanation;
}

export async function compare(plan: PackagePlan, operation: string, asked: Asked): Promise<ExplainedComparison> {
  const { against } = await ask(plan, operation, asked);
  if (against === undefined) throw new Error('nothing was compared');
  return against;
}

/** All that could be printed, in both forms. */
export function printed(explanation: Explanation): string {
  return `${JSON.stringify(explanation)}\n${renderExplanation(explanation)}`;
}

export function noFile(): never {
  throw new Error('no file is read');
}

/** The request of an explanation as HTTP text. */
export function httpText({ request }: Explanation): string {
  const { host, pathname, search } = new URL(request.url);
  const fields = Object.entries({ host, ...request.headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${request.method} ${pathname}${search} HTTP/1.1\r\n${fields.join('')}\r\n${request.body ?? ''}`;
}
