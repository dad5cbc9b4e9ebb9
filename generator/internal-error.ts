/** A fault of ours, not of a spec: the command ends with exit code 70 and asks for a report. */
export class InternalError extends Error {
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'InternalError';
    this.details = details;
  }
}
