/** Text is taken as UTF-8. */
export type Data = string | Uint8Array;

/** A plain value on Node, a promise elsewhere. */
export type Bytes = Uint8Array | Promise<Uint8Array>;

/** Signatures that a received request carries, one of which is to be right. */
export interface Received {
  readonly signatures: readonly Uint8Array[];
  /** The key is the private one that signs, as a fake has it; a receiver has the public one. */
  readonly byPrivateKey: boolean;
}

/** What a signature is told of its key. */
export interface KeyUse {
  /** The credential that the key is, or is made of: an error names it. */
  readonly name?: string | undefined;
  /** In a verifier. */
  readonly received?: Received | undefined;
}
