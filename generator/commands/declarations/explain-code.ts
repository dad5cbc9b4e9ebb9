import type { Declaration } from './declaration.js';

const examples = `
Examples:
  countersign explain-code                               every code there is
  countersign explain-code openapi/unused-component`;

export const declareExplainCode: Declaration = (program, run) => {
  program
    .command('explain-code')
    .description('show what a diagnostic code means, with an example before and after')
    .argument('[code]', 'such as openapi/unused-component')
    .addHelpText('after', examples)
    .action((code: string | undefined) =>
      run(async (terminal) => {
        const { explainCodeCommand } = await import('../explain-code.js');
        return explainCodeCommand(code, terminal);
      }),
    );
};
