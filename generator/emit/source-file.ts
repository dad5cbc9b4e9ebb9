/** One file of a package. */
export interface SourceFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly text: string;
  /** How `finish` treats it: runtime is copied byte for byte. */
  readonly kind: 'typescript' | 'json' | 'markdown' | 'runtime' | 'verbatim';
}
