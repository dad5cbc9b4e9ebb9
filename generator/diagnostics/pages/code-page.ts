/**
 * What an example is a part of: a whole file, root keys of a document, members of an operation, one schema, members of an
 * `x-signing` or of `x-stream`, a configuration; or words, where no few lines can show it.
 */
export type ExamplePlace =
  'file' | 'document' | 'operation' | 'schema' | 'signing' | 'stream' | 'configuration' | 'words';

/** What `explain-code` says about a code, beyond the finding itself. */
export interface CodePage {
  /** Why it is a finding, in a sentence or two. */
  readonly meaning: string;
  readonly place: ExamplePlace;
  /** Raises the code and no other. */
  readonly before: string;
  /** Raises none. */
  readonly after: string;
}
