import type { ExplainOptions } from '../explain.js';
import { collect, type Declaration } from './declaration.js';

const examples = `
Examples:
  countersign explain specs/acme.yaml createOrder --credentials key.json --body '{"size":1}'
  countersign explain specs/acme.yaml orders.get --param id=42 --at 2026-01-31T12:00:00Z --json
  countersign explain specs/acme.yaml createOrder --credentials key.json --against request.txt
  countersign explain specs/acme.yaml stream --credentials key.json --against first-message.json

With --against, what is not given is read from the captured request: clock, number used once, public credentials,
parameters and body.

The operation stream is the WebSocket stream of the spec: how a connection proves whose it is. Where an operation is
called so, x-stream is the other one. Of a stream, --against takes the first message as JSON, or where the credentials
travel in the query the URL or the opening handshake.`;

export const declareExplain: Declaration = (program, run) => {
  program
    .command('explain')
    .description(
      'show how a request, or the connection of a stream, is signed: every value, the signed text, a command that sends it',
    )
    .argument('<spec>', 'the OpenAPI document')
    .argument('<operation>', 'an operationId, or a method such as orders.create; a webhook or its scheme; or stream')
    .option('--credentials <file>', "one scheme's credentials and parameters by name, as JSON or YAML")
    .option('--scheme <name>', 'the security scheme; default: the first that the credentials fit')
    .option('--at <instant>', 'the clock: Unix milliseconds, or a date and time of RFC 3339; default: now')
    .option('--nonce <text>', 'the text of the number used once')
    .option('--param <name=value>', 'a parameter; may be repeated', collect)
    .option('--body <json>', 'the request body; @file reads it from a file')
    .option('--base-url <url>', 'instead of the declared server')
    .option(
      '--against <file>',
      'compare with what was captured: HTTP text, curl, or JSON of a stream; exit 1 when they differ',
    )
    .option('--json', 'as data')
    .option('--show-secrets', 'print secrets instead of [redacted]')
    .addHelpText('after', examples)
    .action((spec: string, operation: string, options: Omit<ExplainOptions, 'spec' | 'operation'>) =>
      run(async (terminal) => {
        const { explainCommand } = await import('../explain.js');
        return explainCommand({ ...options, spec, operation }, terminal);
      }),
    );
};
