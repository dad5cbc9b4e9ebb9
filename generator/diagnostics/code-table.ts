/** One code: how serious it is, the sentence, and the cure, from the facts of the finding. */
export interface CodeEntry<Parameters> {
  readonly severity: 'error' | 'warning';
  readonly message: (parameters: Parameters) => string;
  readonly help?: (parameters: Parameters) => string | undefined;
}

/** Codes by name. A name is `stage/what-is-wrong` and never changes its meaning. */
export type CodeTable = Readonly<Record<string, CodeEntry<never>>>;
