/** Git, or the base revision, is not what a comparison needs: exit code 3. */
export class GitError extends Error {
  /** What to do about it. */
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = 'GitError';
    this.help = help;
  }
}
