import { UsageError } from '../../usage-error.js';
import type { GenerateOptions } from '../generate-specs.js';
import { interruption } from '../terminal.js';
import type { Declaration } from './declaration.js';

const examples = `
Examples:
  countersign generate                                   all of specs/ into generated/
  countersign generate specs/acme.yaml --out packages/acme
  countersign generate --check                           for CI
  countersign generate --watch                           while you write a spec`;

interface Words extends Omit<GenerateOptions, 'specs'> {
  readonly watch?: boolean;
}

export const declareGenerate: Declaration = (program, run) => {
  program
    .command('generate')
    .description('write a client package for each spec')
    .argument('[spec...]', 'OpenAPI documents; default: every spec in specs/')
    .option('-o, --out <dir>', 'write into this folder; with several specs, into folders named after them')
    .option('--scope <scope>', "scope of the packages' names, such as @acme")
    .option('--check', 'write nothing; exit 1 when what is there is stale')
    .option('--watch', 'go on, and generate anew what a saved file changes')
    .option('--no-cache', 'make everything anew, whatever an earlier run has left to be known')
    .option('--timings', 'print where the time went, the type-check apart')
    .option('--all', 'print every finding; without it, ten of each code')
    .addHelpText('after', examples)
    .action((specs: string[], options: Words) =>
      run(async (terminal) => {
        if (options.watch !== true) {
          const { generateCommand } = await import('../generate.js');
          return generateCommand({ specs, ...options }, terminal);
        }
        if (options.check === true) throw new UsageError('--watch writes, and --check does not');
        const { watchCommand } = await import('../watch.js');
        return watchCommand({ specs, ...options }, terminal, interruption());
      }),
    );
};
