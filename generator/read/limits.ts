/** What a spec may cost at most. Every limit has a code of its own, so nobody meets one without being told. */
export const limits = {
  /** Bytes of one file. The largest public documents (GitHub's) have 14 MB. */
  fileBytes: 20_000_000,
  /** Tokens of a YAML file; strict JSON is read faster and has no such limit. GitHub's spec as YAML has 1.7 million. */
  yamlTokens: 3_000_000,
  /** Bytes of all files of a spec. */
  totalBytes: 60_000_000,
  /** Files of a spec. */
  files: 2_000,
  /** Maps and lists inside each other, aliases counted as if they were written out. */
  depth: 200,
  /** Nodes that the aliases of a file would add if they were written out. */
  aliasNodes: 100_000,
  /** References that lead to references. */
  refHops: 100,
  /** Findings of one kind that say what may have been meant: looking for that is the slowest part of them. */
  suggestions: 200,
} as const;
