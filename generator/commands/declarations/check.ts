import { Option } from 'commander';
import type { CheckOptions } from '../check.js';
import { formats } from '../choices.js';
import type { Declaration } from './declaration.js';

const examples = `
Examples:
  countersign check
  countersign check specs/acme.yaml --format github      annotations in GitHub Actions`;

export const declareCheck: Declaration = (program, run) => {
  program
    .command('check')
    .description('find everything that is wrong with specs, and write nothing')
    .argument('[spec...]', 'OpenAPI documents; default: every spec in specs/')
    .addOption(new Option('--format <format>', 'how findings are printed').choices(formats).default('pretty'))
    .option('--all', 'print every finding; without it, ten of each code')
    .addHelpText('after', examples)
    .action((specs: string[], options: Omit<CheckOptions, 'specs'>) =>
      run(async (terminal) => {
        const { checkCommand } = await import('../check.js');
        return checkCommand({ specs, ...options }, terminal);
      }),
    );
};
