import type { MediaType, Operation, Response } from '../../model/api-model.js';
import { placeIn } from '../../model/written-place.js';
import type { Places } from '../report.js';
import { jsonText } from '../schema/meaning-text.js';
import { code } from '../words.js';
import type { Comparison, OperationPair } from './context.js';
import { operationPairs } from './operation-pairs.js';
import { pairParameters } from './pair-parameters.js';
import { pairResponses } from './pair-responses.js';
import { parameterText, responseText } from './shared-parts.js';
import type { ShownExamples } from './shown-examples.js';

/** An example that is another one; how it is reported is decided by what shows it. */
interface ChangedExample {
  readonly isShown: (shown: ShownExamples) => boolean;
  readonly report: () => void;
}

/**
 * Compares the examples of parameters, bodies and responses, as far as the package shows them: of the others nobody
 * hears. Examples of schemas are compared with the schemas, for they stand in types as well.
 */
export async function compareExamples(comparison: Comparison): Promise<void> {
  const { base, head } = comparison;
  if (base.model === head.model) return;
  const changed = operationPairs(comparison).paired.flatMap((pair) => [
    ...changedParameters(pair),
    ...changedBodies(pair),
    ...changedResponses(pair),
  ]);
  if (changed.length === 0) return;
  // Examples are made as a package is emitted, which takes longer to load than a review to make.
  const { shownExamples } = await import('./shown-examples.js');
  const shown = shownExamples(comparison);
  for (const { isShown, report } of changed) if (isShown(shown)) report();
}

function changedParameters(pair: OperationPair): readonly ChangedExample[] {
  return pairParameters(pair.base.operation, pair.head.operation).paired.flatMap(([one, other]) => {
    if (jsonText(one.example) === jsonText(other.example)) return [];
    const place = ({ location }: typeof one) =>
      placeIn(location, 'example') ?? placeIn(location, 'examples') ?? location;
    const subject = parameterText(pair, { one, other, side: 'head' });
    return [inProse(pair, subject, { base: place(one), head: place(other) })];
  });
}

function changedBodies(pair: OperationPair): readonly ChangedExample[] {
  return changedMedia(contentOf(pair.base.operation), contentOf(pair.head.operation)).map((places) =>
    inProse(pair, `body of ${code(pair.name)}`, places),
  );
}

function contentOf({ body }: Operation): readonly MediaType[] {
  return body?.content ?? [];
}

function inProse(pair: OperationPair, subject: string, places: Places): ChangedExample {
  return {
    isShown: (shown) => shown.isInProse(pair),
    report: () => {
      pair.report('operation/example-changed', { subject }, places);
    },
  };
}

function changedResponses(pair: OperationPair): readonly ChangedExample[] {
  const { paired } = pairResponses(pair.base.operation, pair.head.operation);
  return paired.flatMap(([one, other]) =>
    changedMedia(one.content, other.content).map((places) => inFake(pair, { one, other, places })),
  );
}

function inFake(
  pair: OperationPair,
  { one, other, places }: { readonly one: Response; readonly other: Response; readonly places: Places },
): ChangedExample {
  const response = responseText(pair, one, other);
  return {
    isShown: (shown) => shown.isInFake(pair, { base: one.status, head: other.status }),
    report: () => {
      pair.report('response/example-changed', { response }, places);
    },
  };
}

/** Where the first examples of the same media type differ: of several, only the first is ever shown. */
function changedMedia(before: readonly MediaType[], after: readonly MediaType[]): readonly Places[] {
  return before.flatMap((one) => {
    const other = after.find(({ name }) => name === one.name);
    if (other === undefined || jsonText(one.examples[0]?.value) === jsonText(other.examples[0]?.value)) return [];
    return [{ base: placeOf(one), head: placeOf(other) }];
  });
}

function placeOf({ examples: [first], location }: MediaType) {
  return first?.location ?? location;
}
