import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

/** Runs a command, and makes what it gives the exit code of the process. */
export type Run = (command: (terminal: Terminal) => number | Promise<number>) => Promise<void>;

/** Adds a command to the program: its words, its help, and what it runs. */
export type Declaration = (program: Command, run: Run) => void;

/** For options that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
