/** Bytes to send, in any form that a runtime has them. A stream is read once: a request with one is never sent again. */
export type BinaryBody = ArrayBuffer | ArrayBufferView | Blob | ReadableStream<Uint8Array>;
