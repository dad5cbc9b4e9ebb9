import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Binary } from './binaries.js';
import type { Consumer } from './consumer.js';
import type { Outcome, Runtime } from './runtime.js';

/** What is special about a runtime that is started for each program. */
export interface CommandLine {
  readonly name: string;
  readonly agent: RegExp;
  readonly binary: Binary;
  /** What stands before the file to run. */
  readonly args?: (consumer: Consumer) => readonly string[];
  readonly env?: (consumer: Consumer) => Readonly<Record<string, string>>;
}

export function commandLine({ name, agent, binary, args, env }: CommandLine): Runtime {
  return {
    name,
    agent,
    forms: ['installed', 'bundled'],
    missing: binary.missing,
    start: (consumer, form) => {
      const before = [...(args?.(consumer) ?? []), consumer.commandLine, pathToFileURL(consumer[form]).href];
      const options = {
        cwd: consumer.folder,
        env: { PATH: process.env['PATH'], HOME: join(consumer.folder, 'home'), ...env?.(consumer) },
        timeout: 30_000,
      };
      return Promise.resolve({
        run: async (input) => {
          const { stdout } = await promisify(execFile)(binary.path, [...before, JSON.stringify(input)], options);
          return JSON.parse(stdout) as Outcome;
        },
        stop: () => Promise.resolve(),
      });
    },
  };
}
