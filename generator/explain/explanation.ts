/** How one request is signed, step by step; secrets are redacted. What `countersign explain --json` prints. */
export interface Explanation {
  readonly operation: string;
  /** The security scheme; absent where the request is sent without credentials. */
  readonly scheme?: string;
  /** Name of the value → its text; bytes in hex. */
  readonly values: Readonly<Record<string, string>>;
  /** The exact text that the signature is made of. */
  readonly signed?: string;
  /** Which parts of the request the signature protects. */
  readonly covers?: ExplainedCoverage;
  readonly request: ExplainedRequest;
}

export interface ExplainedCoverage {
  readonly method: boolean;
  readonly host: boolean;
  readonly path: boolean;
  readonly query: boolean;
  readonly body: boolean;
  readonly headers: readonly string[];
}

export interface ExplainedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
