import { endOfReference, placeIn } from '../../model/written-place.js';
import type { Location } from '../../diagnostics/location.js';
import type { Parameter, Response } from '../../model/api-model.js';
import { bare, code } from '../words.js';
import type { ComparedOperation, OperationPair } from './context.js';

/** A response in a sentence: without the operation where several refer to it, so that they all say the same. */
export function responseText({ base, head, name }: OperationPair, one: Response, other: Response): string {
  const isShared = isReferred(base, one) && isReferred(head, other);
  return isShared ? `response ${bare(other.status)}` : `response ${bare(other.status)} of ${code(name)}`;
}

/** Of a response as a whole. */
export function responsePlace(side: ComparedOperation, response: Response): Location {
  return isReferred(side, response) ? endOfReference(response.location) : response.location;
}

function isReferred({ operation: { location } }: ComparedOperation, { status }: Response): boolean {
  return [status, status.toLowerCase()].some(
    (key) => placeIn(location, 'responses', key, '$ref')?.start !== placeIn(location, 'responses', key)?.start,
  );
}

/** What a parameter was in the base, or is in the head: in a sentence, without the operation where both are written elsewhere. */
export function parameterText(
  { base, head, name }: OperationPair,
  { one, other, side }: { readonly one: Parameter; readonly other: Parameter; readonly side: 'base' | 'head' },
): string {
  const text = bareParameterText(side === 'base' ? one : other);
  return isOwn(base, one) || isOwn(head, other) ? `${text} of ${code(name)}` : text;
}

/** A parameter in a sentence that names the operation itself. */
export function bareParameterText({ in: place, name }: Parameter): string {
  return `${place} parameter ${code(name)}`;
}

function isOwn({ operation }: ComparedOperation, { location }: Parameter): boolean {
  return operation.parameters.some((_, index) => placeIn(operation.location, 'parameters', index) === location);
}
