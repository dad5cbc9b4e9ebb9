#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { checkCommand, formats, type Format } from './commands/check.js';
import { explainCommand, type ExplainOptions } from './commands/explain.js';
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

program
  .command('check')
  .description('find everything that is wrong with specs, and write nothing')
  .argument('[spec...]', 'OpenAPI documents; default: every spec in specs/')
  .addOption(new Option('--format <format>', 'how findings are printed').choices(formats).default('pretty'))
  .addHelpText(
    'after',
    `
Examples:
  countersign check
  countersign check specs/acme.yaml --format github      annotations in GitHub Actions`,
  )
  .action(async (specs: string[], { format }: { format: Format }) => {
    process.exitCode = await checkCommand({ specs, format }, terminal());
  });

program
  .command('explain')
  .description('show how a request is signed: every value, the signed text, the request as curl')
  .argument('<spec>', 'the OpenAPI document')
  .argument('<operation>', 'an operationId, or a method such as orders.create; or a webhook or its scheme')
  .option('--credentials <file>', "one scheme's credentials and parameters by name, as JSON or YAML")
  .option('--scheme <name>', 'the security scheme; default: the first that the credentials fit')
  .option('--at <instant>', 'the clock: Unix milliseconds, or a date and time of RFC 3339; default: now')
  .option('--nonce <text>', 'the text of the number used once')
  .option('--param <name=value>', 'a parameter; may be repeated', collect, [])
  .option('--body <json>', 'the request body; @file reads it from a file')
  .option('--base-url <url>', 'instead of the declared server')
  .option('--against <file>', 'compare with a captured request: HTTP text or curl; exit 1 when they differ')
  .option('--json', 'as data')
  .option('--show-secrets', 'print secrets instead of [redacted]')
  .addHelpText(
    'after',
    `
Examples:
  countersign explain specs/acme.yaml createOrder --credentials key.json --body '{"size":1}'
  countersign explain specs/acme.yaml orders.get --param id=42 --at 2026-01-31T12:00:00Z --json
  countersign explain specs/acme.yaml createOrder --credentials key.json --against request.txt

With --against, what is not given is read from the captured request: clock, number used once, public credentials,
parameters and body.`,
  )
  .action(async (spec: string, operation: string, options: Omit<ExplainOptions, 'spec' | 'operation'>) => {
    process.exitCode = await explainCommand({ ...options, spec, operation }, terminal());
  });

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  else process.exitCode = reportFailure(error, terminal());
}
