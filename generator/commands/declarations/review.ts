import { Option } from 'commander';
import { failOn } from '../../review/gate/fail-on.js';
import { reviewFormats } from '../choices.js';
import type { ReviewOptions } from '../review.js';
import { collect, type Declaration } from './declaration.js';

const examples = `
Examples:
  countersign review                                     all of specs/ against the branch's beginning
  countersign review specs/acme.yaml --base v1.2.0
  countersign review --base-file before.yaml --head-file after.yaml --format json
  countersign review --format github --write markdown=review.md

The base is --base; else, on a pull request in GitHub Actions, the merge base with its target; else the merge base with
the default branch. Nothing is fetched.

A change that needs a higher version fails (exit code 1) from --fail-on up, unless info.version is raised enough.
With --fail-on none every difference fails, whatever the version; with never none does.`;

export const declareReview: Declaration = (program, run) => {
  program
    .command('review')
    .description('what a change of specs means for the people who use the packages')
    .argument('[spec...]', 'OpenAPI documents; default: every spec in specs/')
    .option('--base <revision>', 'what the specs are compared with')
    .option('--base-file <file>', 'compare this file …')
    .option('--head-file <file>', '… with this one, without git')
    .addOption(new Option('--format <format>', 'how the review is printed').choices(reviewFormats).default('pretty'))
    .option('--write <format=file>', 'write the review into a file as well; may be repeated', collect)
    .addOption(
      new Option('--fail-on <bump>', 'the smallest change that the version has to carry')
        .choices(failOn)
        .default('major'),
    )
    .option('--no-color', 'print without colours, as with NO_COLOR')
    .addHelpText('after', examples)
    .action((specs: string[], options: Omit<ReviewOptions, 'specs'>) =>
      run(async (terminal) => {
        const { reviewCommand } = await import('../review.js');
        return reviewCommand({ ...options, specs }, terminal);
      }),
    );
};
