import type { Declaration } from './declaration.js';

const examples = `
Examples:
  countersign init acme                                  specs/acme.yaml, and what to do with it

The spec has a public and a signed operation, the shape of errors, and a signing declaration with its proof. Each part
has a comment that says how to make it yours. A spec that is there is never replaced.`;

export const declareInit: Declaration = (program, run) => {
  program
    .command('init')
    .description('write a commented spec to begin with, which generates at once')
    .argument('<api>', 'name of the file, the folder and the package, such as acme')
    .addHelpText('after', examples)
    .action((api: string) =>
      run(async (terminal) => {
        const { initCommand } = await import('../init.js');
        return initCommand(api, terminal);
      }),
    );
};
