import type { Signature } from './surface.js';

export interface SignatureOptions {
  /** As exported. */
  readonly name: string;
  /** Whether a consumer may call the constructor. */
  readonly isConstructible: boolean;
}

/** A declaration, whatever it is known from. What is not asked for is not worked out. */
export interface Declared {
  /** As a consumer sees it. */
  signature(options: SignatureOptions): Signature;
  /** Names of types that a consumer meets in it: not those inside of bodies or in what is private. */
  mentioned(): ReadonlySet<string>;
}

/** A name of a module of the package, wherever it is declared. */
export interface NameOf {
  /** The module, relative to the package: `src/models.ts`. */
  readonly module: string;
  readonly name: string;
}
