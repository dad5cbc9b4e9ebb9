import type { Location, SourceText } from '../diagnostics/location.js';

/** A spec as data with positions: what the `yaml` package read, without the `yaml` package. */
export interface SpecDocument {
  /** The file that was asked for. */
  readonly file: SpecFile;
  /**
   * It and every file that it reaches by relative `$ref`, by absolute path. A file that is also reached through a
   * symbolic link stands under that path as well.
   */
  readonly files: ReadonlyMap<string, SpecFile>;
}

/** One file that was read. */
export interface SpecFile {
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly source: SourceText;
  readonly root: SpecNode;
}

/** A node of the JSON data model (RFC 8259) with its place in the file. */
export type SpecNode = SpecMap | SpecList | SpecScalar;

/** Members in the order they are written; a name occurs once. */
export interface SpecMap {
  readonly kind: 'map';
  readonly location: Location;
  readonly entries: ReadonlyMap<string, SpecEntry>;
}

/** A member of a map. */
export interface SpecEntry {
  readonly key: string;
  readonly keyLocation: Location;
  readonly value: SpecNode;
}

/** Items in order. */
export interface SpecList {
  readonly kind: 'list';
  readonly location: Location;
  readonly items: readonly SpecNode[];
}

/** A scalar. An integer beyond 2^53 keeps its digits in `text`. */
export interface SpecScalar {
  readonly kind: 'scalar';
  readonly location: Location;
  readonly value: string | number | boolean | null;
  /** The text as written in the file, without quotes or block indentation. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
  /**
   * The place of `value[start..end)` in the file: exact for plain and block scalars, the whole scalar for quoted ones
   * whose escapes make offsets differ.
   */
  readonly locate: (start: number, end: number) => Location;
}
