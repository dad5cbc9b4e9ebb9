#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { declareApiReport } from './commands/declarations/api-report.js';
import { declareChangelog } from './commands/declarations/changelog.js';
import { declareCheck } from './commands/declarations/check.js';
import type { Run } from './commands/declarations/declaration.js';
import { declareExplainCode } from './commands/declarations/explain-code.js';
import { declareExplain } from './commands/declarations/explain.js';
import { declareGenerate } from './commands/declarations/generate.js';
import { declareInit } from './commands/declarations/init.js';
import { declareInspect } from './commands/declarations/inspect.js';
import { declareReview } from './commands/declarations/review.js';
import { exitCodes } from './commands/exit-codes.js';
import { reportFailure } from './commands/failure.js';
import { allowClosedOutput, terminal } from './commands/terminal.js';
import { optimiseLate } from './commands/optimise.js';
import { toolVersion } from './tool-folder.js';

optimiseLate();

const everywhere = `
Every command has help of its own: countersign generate --help.
What holds for a whole project may stand in countersign.config.ts, .js, .mjs or .json.
Colours are for terminals only; NO_COLOR=1 switches them off.

Exit codes:
  0   fine
  1   findings: a fault of a spec, one that is not there included, or of the configuration; or stale output under --check
  2   usage: an unknown word or option, another file that is not there or not accessible
  3   git, or the base revision of a comparison
  70  a fault of the generator; please report it with what it prints`;

const program = new Command('countersign')
  .description('TypeScript clients for APIs that sign their requests, from OpenAPI specs')
  .version(toolVersion())
  .addHelpText('after', everywhere)
  .showHelpAfterError()
  .showSuggestionAfterError()
  .exitOverride();

const run: Run = async (command) => {
  process.exitCode = await command(terminal());
};
for (const declare of [
  declareInit,
  declareGenerate,
  declareCheck,
  declareExplain,
  declareExplainCode,
  declareInspect,
  declareApiReport,
  declareReview,
  declareChangelog,
])
  declare(program, run);

allowClosedOutput();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  else process.exitCode = reportFailure(error, terminal());
}
