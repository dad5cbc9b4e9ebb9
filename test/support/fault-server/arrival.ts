import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request as it came over the socket. */
export interface Arrival {
  readonly method: string;
  /** The request target, byte for byte. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Unix milliseconds. */
  readonly at: number;
}

/** Reads a request to its end. */
export async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
  const at = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const { method = '', url: target = '', headers } = request;
  return { method, target, headers, body: Buffer.concat(chunks).toString(), at };
}
