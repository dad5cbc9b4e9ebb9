/** How one request is signed, step by step; secrets are redacted. What `countersign explain --json` prints. */
export interface Explanation extends ExplainedSigning {
  readonly operation: string;
  /** The security scheme; absent where the request is sent without credentials. */
  readonly scheme?: string;
  /** Schemes that are needed together with the first, in order: each reads what the one before has placed. */
  readonly further?: readonly ExplainedScheme[];
  /** Of a stream: what is signed. It is never sent as it stands here; its fields travel in the connection. */
  readonly request: ExplainedRequest;
  /** There for a WebSocket stream: what is sent. */
  readonly connection?: ExplainedConnection;
  /** With `--against`: what the captured request has instead. */
  readonly against?: ExplainedComparison;
}

/** One scheme at work. */
export interface ExplainedSigning {
  /** Name of the value → its text; bytes in hex. */
  readonly values: Readonly<Record<string, string>>;
  /** The exact text that the signature is made of. */
  readonly signed?: string;
  /** Which parts of the request the signature protects. */
  readonly covers?: ExplainedCoverage;
}

export interface ExplainedScheme extends ExplainedSigning {
  readonly scheme: string;
}

export interface ExplainedCoverage {
  readonly method: boolean;
  readonly host: boolean;
  readonly path: boolean;
  readonly query: boolean | 'in part';
  readonly body: boolean | 'in part';
  readonly headers: readonly string[];
}

export interface ExplainedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Where the body is no text: how `body` is written. */
  readonly bodyEncoding?: 'base64';
}

export interface ExplainedConnection {
  /** Where the client connects; with the fields in its query, where they travel there. */
  readonly url: string;
  /** What the schemes place, by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** The first message, JSON, where the fields travel in it. */
  readonly message?: string;
}

export interface ExplainedComparison {
  readonly matches: boolean;
  readonly first?: ExplainedDifference;
  /** When the captured request was signed, as far as it says so. RFC 3339. */
  readonly signedAt?: string;
  /** What to know besides: sentences. */
  readonly notes: readonly string[];
}

/** The first thing that differs, in the order in which a request is made. */
export interface ExplainedDifference {
  /** `method`, `host`, `path`, `query`, `body`, the name of a value, or a place such as `header X-Key`. */
  readonly name: string;
  /** Nothing where it should not be there. */
  readonly expected?: string;
  /** Nothing where it is missing. */
  readonly captured?: string;
  /** What to look at: a sentence. */
  readonly hint: string;
}
