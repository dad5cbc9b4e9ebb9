import { ResponseTooLargeError } from './errors/response-too-large-error.js';
import type { Trace } from './trace.js';

/** The bytes of a reply, counted after decompression while they arrive. */
export async function readBody(response: Response, maxBytes: number, trace: Trace): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (chunk?.value === undefined) break;
    size += chunk.value.length;
    if (size > maxBytes) {
      discard(reader?.cancel());
      throw new ResponseTooLargeError(trace, maxBytes);
    }
    chunks.push(chunk.value);
  }
  const [first = new Uint8Array()] = chunks;
  return chunks.length < 2 ? first : joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Lets go of what nobody will read; that it fails interests nobody either. */
export function discard(cancelling: Promise<void> | undefined): void {
  cancelling?.catch(() => undefined);
}
