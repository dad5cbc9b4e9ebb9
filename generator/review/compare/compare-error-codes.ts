import { placeIn } from '../../model/written-place.js';
import { bare } from '../words.js';
import type { Comparison } from './context.js';

/** Compares the exported type of the vendor's error codes: it is there with the first of them, and open to others of their kind. */
export function compareErrorCodes({ base, head, report }: Comparison): void {
  const [was, is] = [kindOfCodes(base), kindOfCodes(head)];
  // The type has the client's name, of which another finding tells.
  if (was === is || base.className !== head.className) return;
  const place = ({ model: { location } }: Comparison['base']) =>
    placeIn(location, 'x-error', 'codes') ?? placeIn(location, 'x-error') ?? location;
  const places = { base: place(base), head: place(head) };
  const type = bare(`${head.className}ErrorCode`);
  if (was === undefined) report('type/added', { type }, places);
  else if (is === undefined) report('type/removed', { type }, places);
  else report('error/code-type-changed', { type, from: was, to: is }, places);
}

function kindOfCodes({ model: { error } }: Comparison['base']): string | undefined {
  const kinds = new Set((error?.codes ?? []).map(({ code }) => (typeof code === 'number' ? 'numbers' : 'text')));
  return kinds.size === 0 ? undefined : [...kinds].sort().join(' and ');
}
