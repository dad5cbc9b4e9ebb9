import type { Location } from '../../diagnostics/location.js';
import { placeIn } from '../../model/written-place.js';
import type { Places, Report } from '../report.js';
import { code } from '../words.js';
import type { ComparedOperation, OperationPair } from './context.js';

/** An extension of an operation on both sides. What it has of the whole API is said of the API. */
export interface ExtensionPair<Value> {
  readonly report: Report;
  /** In a sentence: the operation, or the API. */
  readonly operation: string;
  readonly one: Value | undefined;
  readonly other: Value | undefined;
  /** Of a member of the extension. */
  readonly at: (...path: readonly string[]) => Places;
}

const extensions = { envelope: 'x-envelope', error: 'x-error', rateLimit: 'x-rate-limit' } as const;

/** Nothing where neither side has one. */
export function extensionsOf<Value extends { readonly location: Location }>(
  { base, head, name, report }: OperationPair,
  key: keyof typeof extensions,
): ExtensionPair<Value> | undefined {
  // The key chooses the type.
  const [one, other] = [base.operation[key], head.operation[key]] as unknown as (Value | undefined)[];
  if (one === undefined && other === undefined) return undefined;
  const extension = extensions[key];
  const isShared = [base, head].every(({ operation }) => placeIn(operation.location, extension) === undefined);
  const place = ({ operation, model }: ComparedOperation, path: readonly string[]): Location => {
    const own = isShared ? undefined : placeIn(operation.location, extension, ...path);
    const fallback = isShared ? model.location : operation.idLocation;
    return own ?? placeIn(model.location, extension, ...path) ?? fallback;
  };
  return {
    report,
    operation: isShared ? 'the API' : code(name),
    one,
    other,
    at: (...path) => ({ base: place(base, path), head: place(head, path) }),
  };
}
