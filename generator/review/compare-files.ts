import type { PackagePlan } from '../plan/package-plan.js';
import type { Comparison } from './compare/context.js';
import { code, listText } from './words.js';

/** What shows examples of the spec. Other files are what the rules are about, and can say the same in several ways. */
const hasExamples = (path: string): boolean => path.endsWith('.md');

const example = /\bexamples?['"]?\s*:/;

/** The files that differ in what no rule is about: an example of the spec is one of the README, too. */
export async function compareFiles({ base, head, report }: Comparison): Promise<void> {
  const places = { base: base.model.location, head: head.model.location };
  const [one, other] = [places.base.source.text, places.head.source.text];
  // Without an example of the spec, what is shown is made of its schemas, which the rules are about.
  if (base.model === head.model || ![one, other].some((text) => example.test(text))) return;
  if (one !== other && areAlike(one, other)) return;
  const { emitPackage } = await import('../emit/emit.js');
  const textsOf = (plan: PackagePlan): ReadonlyMap<string, string> =>
    new Map(emitPackage(named(plan, head)).map(({ path, text }) => [path, text]));
  const [before, after] = [textsOf(base), textsOf(head)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(hasExamples);
  const changed = paths.filter((path) => !areAlike(before.get(path), after.get(path)));
  if (changed.length > 0) report('package/examples-changed', { files: listText(changed.map(code)) }, places);
}

/** The version and the name of the spec are in files as well, and no change of the API. */
function named(plan: PackagePlan, { specPath, model: { version } }: PackagePlan): PackagePlan {
  return { ...plan, specPath, model: { ...plan.model, version } };
}

/** The same words, whatever is between them: in another order they say the same to those who use the package. */
function areAlike(one = '', other = ''): boolean {
  return one === other || wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}_.+-]*[\p{L}\p{N}][\p{L}\p{N}_.+-]*/gu) ?? []).sort().join(' ');
}
