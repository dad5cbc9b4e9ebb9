import { Option } from 'commander';
import { stages } from '../choices.js';
import type { InspectOptions } from '../inspect.js';
import type { Declaration } from './declaration.js';

const examples = `
Examples:
  countersign inspect specs/acme.yaml --stage model      the API as the generator sees it
  countersign inspect specs/acme.yaml --stage plan       every file, name and type that is decided`;

export const declareInspect: Declaration = (program, run) => {
  program
    .command('inspect')
    .description('print what a stage of the generator makes of a spec, as JSON')
    .argument('<spec>', 'the OpenAPI document')
    .addOption(new Option('--stage <stage>', 'of the pipeline').choices(stages).makeOptionMandatory())
    .addHelpText('after', examples)
    .action((spec: string, options: Omit<InspectOptions, 'spec'>) =>
      run(async (terminal) => {
        const { inspectCommand } = await import('../inspect.js');
        return inspectCommand({ spec, ...options }, terminal);
      }),
    );
};
