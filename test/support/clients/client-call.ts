/** How a consumer of a built package calls one operation. */
export interface ClientCall<Client> {
  /** The operationId of the spec. */
  readonly operation: string;
  /** The method, with what is special about this call of it. */
  readonly title: string;
  readonly send: (client: Client) => PromiseLike<unknown>;
  /** What it resolves to. Default: the vendor's own example, in the spec under the name `reference`. */
  readonly reply?: unknown;
}
