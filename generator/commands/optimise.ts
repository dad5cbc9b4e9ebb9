import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';

/** Most runs end before optimised code has paid for its compilation: V8 waits longer before it optimises. */
export function optimiseLate(): void {
  setInterruptBudget('1000000');
}

/** For who goes on for hours: V8 waits as long as it does by itself; where that is not known, as long as it did. */
export async function optimiseAgain(): Promise<void> {
  const budget = await defaultInterruptBudget();
  if (budget !== undefined) setInterruptBudget(budget);
}

/** It differs between versions of V8, and a process cannot read its own flags: only the list of options says it. */
export async function defaultInterruptBudget(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--v8-options']);
    return /default: --interrupt-budget=(\d+)$/m.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}

function setInterruptBudget(budget: string): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
}
