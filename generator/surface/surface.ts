/** What a consumer of a package can see: its exported names, and how its requests are signed. */
export interface Surface {
  /** In the order of the package's `exports`. */
  readonly entries: readonly SurfaceEntry[];
  /** Declarations that no entry exports but that signatures lead to, such as the classes of methods. */
  readonly unexported: readonly SurfaceName[];
  /** By name. */
  readonly schemes: readonly SchemeSurface[];
}

/** One key of `exports`: what `import … from '<package>/<path>'` gives. */
export interface SurfaceEntry {
  /** The key: `.`, `./core`. */
  readonly path: string;
  /** Other entries that are exported as a whole. */
  readonly whole: readonly WholeEntry[];
  /** Names that an earlier entry has in full. */
  readonly again: readonly RepeatedName[];
  /** The others, by name. */
  readonly names: readonly SurfaceName[];
}

export interface WholeEntry {
  readonly path: string;
  readonly isTypeOnly: boolean;
}

export interface RepeatedName {
  readonly name: string;
  /** The entry that has it in full. */
  readonly entry: string;
}

export interface SurfaceName {
  readonly name: string;
  readonly signature: Signature;
  /** The runtime changes with the generator, and with no spec. */
  readonly isRuntime: boolean;
  /** Exported with `export type`: a class that can be named and not constructed. */
  readonly isTypeOnly: boolean;
}

/** A declaration without documentation, bodies and what is private. One line for each part. */
export interface Signature {
  /** `class Orders`, `interface Page<T> extends Base`; of an alias, function or constant all of it. */
  readonly head: string;
  /** Of classes and interfaces, sorted. */
  readonly members?: readonly Member[];
  readonly isDeprecated: boolean;
}

export interface Member {
  readonly text: string;
  readonly isDeprecated: boolean;
}

/** A security scheme, as far as requests and consumers depend on it. */
export interface SchemeSurface {
  readonly name: string;
  /** One fact to a line: credentials, values, placements, what the signature covers. */
  readonly facts: readonly string[];
  /** Descriptors that take it, sorted; `undefined` where it signs nothing that the client sends. */
  readonly operations?: readonly string[];
}
