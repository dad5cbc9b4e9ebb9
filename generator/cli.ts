#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { generateCommand } from './commands/generate.js';
import { exitCodes } from './commands/exit-codes.js';
import { reportFailure } from './commands/failure.js';
import { terminal } from './commands/terminal.js';

const program = new Command('countersign')
  .description('TypeScript clients for APIs that sign their requests, from OpenAPI specs')
  .version('0.1.0')
  .showHelpAfterError()
  .showSuggestionAfterError()
  .exitOverride();

program
  .command('generate')
  .description('write a client package for each spec')
  .argument('[spec...]', 'OpenAPI documents; default: every spec in specs/')
  .option('-o, --out <dir>', 'write into this folder; with several specs, into folders named after them', undefined)
  .option('--check', 'write nothing; exit 1 when what is there is stale')
  .addHelpText(
    'after',
    `
Examples:
  countersign generate                                   all of specs/ into generated/
  countersign generate specs/acme.yaml --out packages/acme
  countersign generate --check                           for CI`,
  )
  .action(async (specs: string[], options: { out?: string; check?: boolean }) => {
    process.exitCode = await generateCommand({ specs, ...options }, terminal());
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  else process.exitCode = reportFailure(error, terminal());
}
