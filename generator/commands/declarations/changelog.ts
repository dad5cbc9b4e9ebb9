import type { ChangelogOptions } from '../changelog.js';
import type { Declaration } from './declaration.js';

const examples = `
Examples:
  countersign changelog                                  since the branch's beginning
  countersign changelog specs/acme.yaml --base v1.2.0    since the last release

The entry is for info.version, which has to be raised before. It is written by rules: read it, and put it into better
words. An entry that was edited is left alone.`;

export const declareChangelog: Declaration = (program, run) => {
  program
    .command('changelog')
    .description("write the entry of the spec's version into the CHANGELOG.md of its package")
    .argument('[spec...]', 'OpenAPI documents; default: every spec in specs/')
    .option('--base <revision>', 'what the specs are compared with; default: as for review')
    .addHelpText('after', examples)
    .action((specs: string[], options: Omit<ChangelogOptions, 'specs'>) =>
      run(async (terminal) => {
        const { changelogCommand } = await import('../changelog.js');
        return changelogCommand({ specs, ...options }, terminal);
      }),
    );
};
