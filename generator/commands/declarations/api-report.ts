import type { ApiReportOptions } from '../api-report.js';
import type { Declaration } from './declaration.js';

const examples = `
Examples:
  countersign api-report                                 api.md of every package in generated/
  countersign api-report --check                         for CI

\`generate\` writes api.md too; this command leaves all other files of the package alone.`;

export const declareApiReport: Declaration = (program, run) => {
  program
    .command('api-report')
    .description('write api.md: what each package exports and how it signs, for reviewers')
    .argument('[spec...]', 'OpenAPI documents; default: every spec in specs/')
    .option('-o, --out <dir>', "the package's folder; with several specs, the folder of the packages")
    .option('--check', 'write nothing; exit 1 when a report is stale')
    .addHelpText('after', examples)
    .action((specs: string[], options: Omit<ApiReportOptions, 'specs'>) =>
      run(async (terminal) => {
        const { apiReportCommand } = await import('../api-report.js');
        return apiReportCommand({ specs, ...options }, terminal);
      }),
    );
};
