import type { Location } from '../diagnostics/location.js';
import type { SpecMap, SpecNode, SpecScalar } from '../read/spec-document.js';
import type { Credential, PlacementPlace, SigningParameter } from './signing-scheme.js';

/** `x-signing` as it is written: read, and not yet understood. What is malformed is left out; `check` reports it. */
export interface Declaration {
  /** Whether nothing was left out of it. */
  readonly isWhole: boolean;
  readonly location: Location;
  readonly name: string;
  readonly description?: string;
  readonly direction: 'outbound' | 'inbound';
  readonly credentials: readonly Credential[];
  readonly parameters: readonly SigningParameter[];
  readonly values: readonly DeclaredValue[];
  readonly send: readonly DeclaredPlacement[];
  readonly verify: SpecNode | undefined;
  readonly examples: readonly SpecMap[];
}

/** One entry of `values`. */
export interface DeclaredValue {
  readonly name: string;
  readonly nameLocation: Location;
  readonly node: SpecNode;
}

/** One entry of `send`. */
export interface DeclaredPlacement {
  readonly in: PlacementPlace;
  readonly name: string;
  readonly nameLocation: Location;
  readonly template: SpecScalar & { readonly value: string };
}
