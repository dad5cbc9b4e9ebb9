import type { Location } from '../diagnostics/location.js';

/** One alternative: all of these schemes together. */
export interface SecurityRequirement {
  readonly location: Location;
  readonly schemes: readonly RequiredScheme[];
}

export interface RequiredScheme {
  /** The key under `components.securitySchemes`. */
  readonly scheme: string;
  /** Scopes or roles. */
  readonly roles: readonly string[];
}
