import { isatty } from 'node:tty';
import pc from 'picocolors';

/** Where a command prints: results and progress to standard output, findings to standard error. */
export interface Terminal {
  readonly cwd: string;
  /** On a terminal, unless `NO_COLOR` is set. */
  readonly colour: boolean;
  print(line: string): void;
  complain(text: string): void;
}

/** The terminal of this process. */
export function terminal(): Terminal {
  return {
    cwd: process.cwd(),
    colour: pc.isColorSupported && isatty(process.stderr.fd),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  };
}
