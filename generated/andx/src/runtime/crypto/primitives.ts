/** Text is taken as UTF-8. */
export type Data = string | Uint8Array;

/** A plain value on Node, a promise elsewhere. */
export type Bytes = Uint8Array | Promise<Uint8Array>;

/** A hash function. */
export type Digest = (data: Data) => Bytes;

/** A keyed function: HMAC, or a signature. */
export type Keyed = (key: Data, data: Data) => Bytes;
