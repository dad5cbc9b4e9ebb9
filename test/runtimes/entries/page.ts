import { run, type ProgramInput } from '../programs/run.js';

/** What a test calls in the page. */
export interface Page {
  readonly runProgram: (input: ProgramInput) => Promise<unknown>;
}

const page: Page = { runProgram: async (input) => ({ agent: navigator.userAgent, report: await run(input) }) };
Object.assign(globalThis, page);
