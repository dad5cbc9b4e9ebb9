import process from 'node:process';
import type { ProgramInput, run } from '../programs/run.js';

// Node.js, Deno and Bun: the module that has `run`, and its input. Node.js 20 has no `navigator`.
const [programs = '', input = ''] = process.argv.slice(2);
const module = (await import(programs)) as { readonly run: typeof run };
const report = await module.run(JSON.parse(input) as ProgramInput);
const { navigator } = globalThis as { readonly navigator?: Navigator };
const agent = navigator?.userAgent ?? `Node.js/${process.versions.node}`;
process.stdout.write(JSON.stringify({ agent, report }));
