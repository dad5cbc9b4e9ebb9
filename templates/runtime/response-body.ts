import { ResponseTooLargeError } from './errors/response-too-large-error.js';
import type { Trace } from './trace.js';

/** The bytes of a reply, counted after decompression while they arrive. */
export async function readBody({ body }: Response, maxBytes: number, trace: Trace): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return joined(chunks, size);
    chunks.push(value);
    size += value.length;
    if (size > maxBytes) {
      discard(reader?.cancel());
      throw new ResponseTooLargeError(trace, maxBytes);
    }
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first?.length === size) return first;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Lets go of what nobody will read; that it fails interests nobody either. */
export function discard(cancelling: Promise<unknown> | undefined): void {
  cancelling?.catch(() => undefined);
}
