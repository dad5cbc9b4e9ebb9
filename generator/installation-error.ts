/** A part of this tool that depends on the platform is not there: a fault of the installation, and of no spec. */
export class InstallationError extends Error {
  /** `part` is the name of a package. */
  constructor(part: string) {
    super(
      `${part} has no native part for ${process.platform}-${process.arch} here: install again, on the machine that runs ` +
        'it and with optional dependencies',
    );
    this.name = 'InstallationError';
  }
}
