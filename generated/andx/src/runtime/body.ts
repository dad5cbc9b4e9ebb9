/** Bytes to send, in any form that a runtime has them. A stream is read once: a request with one is never sent again. */
export type BinaryBody = ArrayBuffer | ArrayBufferView | Blob | ReadableStream<Uint8Array>;

/** What `fetch` takes. A blob, form or stream becomes bytes first where it is signed. */
export type Payload = string | Uint8Array | Blob | FormData | ReadableStream<Uint8Array>;
