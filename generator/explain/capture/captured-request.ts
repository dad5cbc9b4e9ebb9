/** A request that someone has captured, as it was on the wire. */
export interface CapturedRequest {
  readonly method: string;
  /** Absent where only the request target was captured. */
  readonly scheme?: 'http' | 'https';
  /** With the port; absent where it was not captured. */
  readonly host?: string;
  /** Percent-encoded as it was sent; begins with `/`. */
  readonly path: string;
  /** Without `?`, as it was sent. */
  readonly query: string;
  /** Names as written. */
  readonly fields: readonly CapturedField[];
  readonly body: Uint8Array;
  /** What is odd about the capture itself: clauses for a person. */
  readonly remarks: readonly string[];
}

export type CapturedField = readonly [name: string, value: string];

/** The value of a field; of several with one name all, by commas (RFC 9110, section 5.3). */
export function fieldOf({ fields }: Pick<CapturedRequest, 'fields'>, name: string): string | undefined {
  const values = fields.filter(([other]) => other.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}

/** Path and query, as they were sent. */
export function targetOf({ path, query }: Pick<CapturedRequest, 'path' | 'query'>): string {
  return query === '' ? path : `${path}?${query}`;
}

/** The body as text; nothing where it is not UTF-8. */
export function bodyText({ body }: Pick<CapturedRequest, 'body'>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
