import { diagnostic } from '../diagnostics/diagnostic.js';
import { contentTypeReads } from './content-type-reads.js';
import { nodesOf, type RequestFacet } from './expression.js';
import type { Report } from './finding.js';
import type { SignedOperation } from './operations.js';
import { reachOf, valuesPlaced } from './reach.js';
import type { Placement } from './signing-scheme.js';
import type { TypedValue } from './type-values.js';

interface Parts {
  readonly values: readonly TypedValue[];
  readonly placements: readonly Placement[];
  /** Those that the scheme may sign. */
  readonly operations: readonly SignedOperation[];
}

/** Reports what a scheme cannot do for an operation that it signs. */
export function checkOperations(parts: Parts, report: Report): void {
  checkConstants(parts, report);
  checkBinaryBodies(parts, report);
  checkBodiesWithFields(parts, report);
  checkContentType(parts, report);
  checkTypeIsThere(parts, report);
  checkSignsItself(parts, report);
}

/** A constant that expressions read is said by every operation. */
function checkConstants({ values, operations }: Parts, report: Report): void {
  const read = values.flatMap(({ expression }) => nodesOf(expression).filter((node) => node.kind === 'operation'));
  for (const name of new Set(read.map((node) => node.name))) {
    for (const { id, location, constants } of operations) {
      if (!constants.has(name)) report(diagnostic('signing/missing-constant', location, { name, operation: id }));
    }
  }
}

/** What a body has to be for a facet to read it. */
const bodyNeeded: ReadonlyMap<RequestFacet, 'text' | 'JSON'> = new Map([
  ['body', 'text'],
  ['params', 'text'],
  ['members', 'JSON'],
]);

/** A body that is not text has no `request.body`, one that is not JSON no `request.members`. */
function checkBinaryBodies({ values, operations }: Parts, report: Report): void {
  for (const { expression } of values) {
    for (const node of nodesOf(expression)) {
      const needs = node.kind === 'request' ? bodyNeeded.get(node.facet) : undefined;
      if (node.kind !== 'request' || needs === undefined) continue;
      for (const { id, location, mediaTypes } of operations) {
        const mediaType = mediaTypes.find((name) => !(needs === 'JSON' ? isJson(name) : isText(name)));
        if (mediaType === undefined || (node.facet === 'params' && !isForm(mediaType))) continue;
        const parameters = { facet: `request.${node.facet}`, needs, operation: id, mediaType };
        const related = [{ location, message: 'this operation' }];
        report(diagnostic('signing/binary-body', node.location, parameters, { related }));
      }
    }
  }
}

/** Fields go into a JSON object or a form. Of an operation that sends something else, or nothing, every call would fail. */
function checkBodiesWithFields({ placements, operations }: Parts, report: Report): void {
  const placed = placements.find(({ in: place }) => place === 'body');
  if (placed === undefined) return;
  for (const { id, location, mediaTypes } of operations) {
    const other = mediaTypes.find((name) => !isJson(name) && !isForm(name));
    if (mediaTypes.length > 0 && other === undefined) continue;
    const parameters = { name: placed.name, operation: id, sends: other ?? 'no body' };
    const related = [{ location: placed.location, message: 'it is placed here' }];
    report(diagnostic('signing/body-fields', location, parameters, { related }));
  }
}

/** What is placed takes the place of what the body is: a form in parts would lose its boundary. */
function checkContentType({ placements, operations }: Parts, report: Report): void {
  const placed = placements.find(({ in: place, name }) => place === 'headers' && name.toLowerCase() === 'content-type');
  const text = placed?.template.map((part) => (part.kind === 'text' ? part.text : '{}')).join('');
  if (placed === undefined || text?.includes('{}') !== false) return;
  for (const { id, location, mediaTypes } of operations) {
    const mediaType = mediaTypes.find((name) => isMultipart(name) || essence(name) !== essence(text));
    if (mediaType === undefined) continue;
    const related = [{ location, message: 'this operation' }];
    report(diagnostic('signing/content-type', placed.location, { text, operation: id, mediaType }, { related }));
  }
}

/** A request without a body has no content type to read, unless a caller passes one each time. */
function checkTypeIsThere({ values, operations }: Parts, report: Report): void {
  const [operation] = operations.filter(({ hasContentType }) => !hasContentType);
  if (operation === undefined) return;
  for (const { location } of values.flatMap(({ expression }) => contentTypeReads(expression))) {
    const related = [{ location: operation.location, message: 'this operation' }];
    report(diagnostic('signing/no-content-type', location, { request: `A request of '${operation.id}'` }, { related }));
  }
}

/** A media type without its parameters. */
function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}

function isMultipart(mediaType: string): boolean {
  return /^multipart\//i.test(mediaType);
}

function isText(mediaType: string): boolean {
  return isForm(mediaType) || /^(text\/|application\/(.*\+)?(json|xml|yaml)\b)/.test(mediaType);
}

function isJson(mediaType: string): boolean {
  return /^application\/(.*\+)?json\b/i.test(mediaType);
}

function isForm(mediaType: string): boolean {
  return mediaType.startsWith('application/x-www-form-urlencoded');
}

/** A signature may be a field of the form it signs, as it can be taken out again; not a member of the JSON text. */
function checkSignsItself({ values, placements, operations }: Parts, report: Report): void {
  const reach = reachOf(values);
  const isForms = operations.length > 0 && operations.every(({ mediaTypes }) => mediaTypes.every(isForm));
  for (const { name, expression } of values) {
    const inside = placements.find(
      (placement) => placement.in === 'body' && valuesPlaced(placement).some((used) => reach.get(used)?.has(name)),
    );
    const facet = nodesOf(expression).find(
      (node) => node.kind === 'request' && (node.facet === 'body' || node.facet === 'body_bytes'),
    );
    if (inside === undefined || facet?.kind !== 'request' || isForms) continue;
    const related = [{ location: inside.location, message: 'it is sent here' }];
    report(diagnostic('signing/signs-itself', facet.location, { name, facet: `request.${facet.facet}` }, { related }));
  }
}
