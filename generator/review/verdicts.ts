/** What a strict consumer of the HTTP interface would say, whatever client they use. */
export type ContractVerdict = 'breaking' | 'warning' | 'compatible' | 'none';

/**
 * What a TypeScript consumer of the generated package feels after an upgrade. `compile error`: code that compiled may no
 * longer. `run time`: it compiles and behaves differently. `wire`: it compiles and behaves the same, and other bytes are
 * sent. `addition`: there is something new to use. `docs only`: comments and prose. `none`:
 * nothing that a consumer could see, such as a signature that is computed in another way, to the same bytes.
 */
export type ClientVerdict = 'compile error' | 'run time' | 'wire' | 'addition' | 'docs only' | 'none';

/**
 * It breaks the API, and no type says so: what compiled and was accepted is refused, missing, or sent otherwise. Nothing
 * but a review tells.
 */
export function isUntold({ contract, client }: Verdicts): boolean {
  return contract === 'breaking' && (client === 'wire' || client === 'docs only' || client === 'none');
}

interface Verdicts {
  readonly contract: ContractVerdict;
  readonly client: ClientVerdict;
}

/** What has to be raised in the version of the package (semver.org, sections 6 to 8). */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

const bumps: Readonly<Record<ClientVerdict, Bump>> = {
  'compile error': 'major',
  'run time': 'major',
  wire: 'minor',
  addition: 'minor',
  'docs only': 'patch',
  none: 'none',
};

/** The bump that follows from what a consumer feels. */
export function bumpOf(client: ClientVerdict): Bump {
  return bumps[client];
}

/** From the least to the most. */
export const bumpOrder: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The largest of several. */
export function largestBump(found: Iterable<Bump>): Bump {
  let largest = 0;
  for (const bump of found) largest = Math.max(largest, bumpOrder.indexOf(bump));
  return bumpOrder[largest] ?? 'none';
}
