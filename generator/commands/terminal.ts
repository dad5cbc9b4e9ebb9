import { isatty } from 'node:tty';
import pc from 'picocolors';

/** Where a command prints: results and progress to standard output, findings to standard error. */
export interface Terminal {
  readonly cwd: string;
  /** Where both outputs are a terminal, unless `NO_COLOR` is set or `--no-color` given. */
  readonly colour: boolean;
  print(line: string): void;
  complain(text: string): void;
  /** Shows what is being done until something is printed; on a terminal only. */
  progress?(text: string): void;
}

/** Whether the last line of the terminal says what is being done; of the process, as the terminal is. */
let hasProgress = false;

/** The terminal of this process. */
export function terminal(): Terminal {
  const isTerminal = isatty(process.stderr.fd);
  const clear = (): void => {
    if (hasProgress) process.stderr.write('\r\u001b[K');
    hasProgress = false;
  };
  return {
    cwd: process.cwd(),
    colour: pc.isColorSupported && isatty(process.stdout.fd) && isatty(process.stderr.fd),
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    complain: (text) => {
      clear();
      process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    progress: (text) => {
      clear();
      if (!isTerminal) return;
      process.stderr.write(text);
      hasProgress = true;
    },
  };
}

/**
 * Whoever reads the output may have had enough before its end, as `head` has. What is being done goes on, its exit code
 * stands, and what would still be printed is dropped.
 */
export function allowClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Aborted by the first Ctrl+C, or a wish to end; a second one ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
