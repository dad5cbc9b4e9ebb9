import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { emitPackage } from '../../generator/emit/emit.js';
import type { PackagePlan } from '../../generator/plan/package-plan.js';
import { reviewSpecs } from '../../generator/review/review-specs.js';
import { requestSchemaRules } from '../../generator/review/rules/request-schema.js';
import { responseSchemaRules } from '../../generator/review/rules/response-schema.js';
import type { ClientVerdict } from '../../generator/review/verdicts.js';
import { reportFile } from '../../generator/surface/report-file.js';
import { findCases, sideOfCase } from './case-files.js';

const schemaRules: readonly string[] = [...Object.keys(requestSchemaRules), ...Object.keys(responseSchemaRules)];
const cases = findCases().filter(
  ({ rule, name }) => !schemaRules.includes(rule) && !/^package\/(added|removed)/.test(name),
);

/** Sorted by what is felt most. */
const verdicts: readonly ClientVerdict[] = ['compile error', 'run time', 'wire', 'addition', 'docs only', 'none'];

/** What the API does, not the client: the code stays. */
const behindTheApi = new Set(['security/role-added', 'signing/verification-changed']);
/** The types stay, and accept more at run time. */
const acceptedMore = new Set(['security/alternative-added', 'security/became-optional']);
/** The same type, under a name or without. */
const equalTypes = new Set(['type/named-otherwise']);
/**
 * Literals of an open union, which accepts any, how a signature is computed, which no type shows, what a fake says, and
 * a limit that no operation has.
 */
const openOrInside = new Set([
  'error/code-added',
  'error/code-removed',
  'signing/covers-less',
  'signing/covers-more',
  'response/example-changed',
  'channel/parameter-example-changed',
  'rate-limit/unused-changed',
  'rate-limit/unused-headers-changed',
]);

describe('what a review says of the client is what becomes of the package', () => {
  it.each(cases)('$name', async ({ rule, folder }) => {
    const [base, head] = [await sideOfCase(folder, 'base'), await sideOfCase(folder, 'head')];
    const { bump, findings } = await reviewSpecs(base, head);
    const [before, after] = [packageOf(base?.plan), packageOf(head?.plan)];
    expect(before.files !== after.files, 'files differ').toBe(bump !== 'none');
    const felt = verdicts.find((verdict) => findings.some(({ client }) => client === verdict));
    switch (felt) {
      case 'compile error':
      case 'addition':
        if (!acceptedMore.has(rule)) expect(before.surface).not.toBe(after.surface);
        break;
      case 'run time':
      case 'wire':
        if (!behindTheApi.has(rule)) expect(before.code).not.toBe(after.code);
        break;
      case 'docs only':
        if (!openOrInside.has(rule)) expect(before.code).toBe(after.code);
        break;
      case 'none':
      case undefined:
        // A value may be computed in another way, to the same bytes.
        if (!equalTypes.has(rule)) expect(before.surface).toBe(after.surface);
    }
  });
});

interface EmittedPackage {
  /** Every file. */
  readonly files: string;
  /** Without comments and prose. */
  readonly code: string;
  /** What a consumer sees, apart from how requests are signed. */
  readonly surface: string;
}

function packageOf(plan: PackagePlan | undefined): EmittedPackage {
  if (plan === undefined) throw new Error('a side is missing');
  // The two files of a case have different names.
  const named = { ...plan, specPath: 'api.yaml' };
  const files = emitPackage(named);
  const modules = files.filter(({ path }) => path.endsWith('.ts'));
  return {
    files: JSON.stringify(files.map(({ path, text }) => [path, text])),
    code: modules.map(({ path, text }) => `${path}\n${withoutComments(text)}`).join('\n'),
    surface: reportFile(named, files).text.replace(/## Signing[^]*$/, ''),
  };
}

/** By text: most modules are the runtime's, and the same in every package. */
const printed = new Map<string, string>();

function withoutComments(text: string): string {
  const known = printed.get(text);
  if (known !== undefined) return known;
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest);
  const code = ts.createPrinter({ removeComments: true }).printFile(file);
  printed.set(text, code);
  return code;
}
