/** A key, or a text that encodes one, is not written as it has to be. Its value is in no message. */
export class UnreadableError extends TypeError {
  /** The credential that it is, or is made of; nothing where it is none, or made of several. */
  readonly credential: string | undefined;

  constructor(credential: string | undefined, form: string) {
    super(`${credential ?? 'a text or key'} is not ${form}`);
    this.credential = credential;
  }
}
