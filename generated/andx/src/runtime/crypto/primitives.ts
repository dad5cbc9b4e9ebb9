/** Text is taken as UTF-8. */
export type Data = string | Uint8Array;

/** A plain value on Node, a promise elsewhere. */
export type Bytes = Uint8Array | Promise<Uint8Array>;
