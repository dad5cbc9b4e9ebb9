import type { ApiModel } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import { operationKey } from '../reach.js';
import { bare, code } from '../words.js';
import { compareErrorCodes } from './compare-error-codes.js';
import { compareTypes } from './compare-types.js';
import type { Comparison } from './context.js';

/** Compares the names of the package, what is said of the API as a whole, and the types that it exports. */
export function comparePackages(comparison: Comparison): void {
  const { base, head, report } = comparison;
  const places = { base: base.model.location, head: head.model.location };
  if (base.packageName !== head.packageName) {
    report('package/renamed', { from: bare(base.packageName), to: bare(head.packageName) }, places);
  }
  if (base.className !== head.className) {
    report('package/client-renamed', { from: bare(base.className), to: bare(head.className) }, places);
  }
  compareProse(comparison);
  compareRequestId(comparison);
  compareTypes(comparison);
  compareErrorCodes(comparison);
}

function compareProse({ base, head, report }: Comparison): void {
  const say = (what: string, ...path: readonly string[]): void => {
    report(
      'package/description-changed',
      { what },
      { base: placeOf(base.model, path), head: placeOf(head.model, path) },
    );
  };
  const [one, other] = [base.model, head.model];
  if (one.title !== other.title) say('title', 'info', 'title');
  if (one.description !== other.description) say('description', 'info', 'description');
  if (JSON.stringify(one.externalDocs) !== JSON.stringify(other.externalDocs)) {
    say('link to the documentation', 'externalDocs');
  }
  compareTags({ base, head, report });
}

/** The description of a tag is that of the group of methods which has its name; of other tags nobody hears. */
function compareTags({ base, head, report }: Pick<Comparison, 'base' | 'head' | 'report'>): void {
  const before = new Map(base.resources.map(({ property, description }) => [property, description]));
  const changed = head.resources.filter(
    ({ property, description }) => before.has(property) && before.get(property) !== description,
  );
  const names = new Set([...base.model.tags, ...head.model.tags].map(({ name }) => name));
  for (const name of names) {
    const [was, is] = [base.model, head.model].map(({ tags }) => tags.find((tag) => tag.name === name));
    const isOf = ({ property, description }: (typeof changed)[number]): boolean =>
      before.get(property) === was?.description && description === is?.description;
    if (was?.description === is?.description || !changed.some(isOf)) continue;
    const place = (model: ApiModel, tag: typeof was) => tag?.location ?? placeOf(model, ['tags']);
    report(
      'package/tag-description-changed',
      { tag: bare(name) },
      { base: place(base.model, was), head: place(head.model, is) },
    );
  }
}

function placeOf({ location }: ApiModel, path: readonly string[]) {
  return placeIn(location, ...path) ?? location;
}

const everyReply = 'every reply';

function compareRequestId({ base, head, schemas }: Comparison): void {
  const [one, other] = [base.model.requestId, head.model.requestId];
  if (one?.name === other?.name) return;
  for (const { id } of head.model.operations) schemas.reach.link(operationKey(id), everyReply);
  const text = (header: typeof one) => (header === undefined ? 'nowhere' : code(header.name));
  const place = ({ model }: Comparison['base']) => placeOf(model, ['x-request-id']);
  const report = schemas.drafts.reportFrom(everyReply);
  const isSame = one?.name.toLowerCase() === other?.name.toLowerCase();
  report(
    isSame ? 'request-id/respelled' : 'request-id/changed',
    { from: text(one), to: text(other) },
    { base: place(base), head: place(head) },
  );
}
