import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const find = createRequire(import.meta.url);

/** What an editor shows where the pointer rests. */
export interface Hover {
  /** The declaration. */
  readonly display: string;
  readonly documentation: string;
}

/** Where "go to definition" leads. */
export interface Definition {
  readonly file: string;
  /** One-based. */
  readonly line: number;
}

/** TypeScript's own server, as editors run it: `tsserver`, spoken to over its standard streams. */
export interface Editor {
  readonly hover: (file: string, place: Place) => Promise<Hover>;
  readonly definition: (file: string, place: Place) => Promise<readonly Definition[]>;
  readonly completions: (file: string, place: Place) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** One-based, as the protocol counts. */
export interface Place {
  readonly line: number;
  readonly offset: number;
}

interface Reply {
  readonly type: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

export function openEditor(files: readonly string[]): Editor {
  const tsserver = find.resolve('typescript/lib/tsserver.js');
  const server = spawn(
    process.execPath,
    [tsserver, '--disableAutomaticTypingAcquisition', '--suppressDiagnosticEvents'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const waiting = new Map<number, (reply: Reply) => void>();
  // Each message is one line of JSON, between header fields and empty lines.
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return;
    const reply = JSON.parse(line) as Reply;
    if (reply.request_seq !== undefined) waiting.get(reply.request_seq)?.(reply);
  });

  let seq = 0;
  const send = (command: string, args: object): number => {
    seq += 1;
    server.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`);
    return seq;
  };
  const ask = (command: string, args: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(send(command, args), ({ success, message, body }) => {
        if (success === true) resolve(body);
        else reject(new Error(`${command}: ${message ?? ''}`));
      });
    });
  for (const file of files) send('open', { file });

  return {
    hover: async (file, place) => {
      const body = (await ask('quickinfo', { file, ...place })) as { displayString: string; documentation: string };
      return { display: body.displayString, documentation: body.documentation };
    },
    definition: async (file, place) => {
      const found = (await ask('definition', { file, ...place })) as readonly { file: string; start: Place }[];
      return found.map(({ file: to, start }) => ({ file: to, line: start.line }));
    },
    completions: async (file, place) => {
      const { entries } = (await ask('completionInfo', { file, ...place })) as { entries: readonly { name: string }[] };
      return entries.map(({ name }) => name);
    },
    close: () => {
      server.kill();
    },
  };
}

/** The place of the last letter of `text` before the cursor mark `|` in it: `allex.orders.cre|ate`. */
export function placeOf(source: string, marked: string): Place {
  const at = source.indexOf(marked.replace('|', ''));
  if (at < 0) throw new Error(`there is no ${marked} in it`);
  const before = source.slice(0, at + marked.indexOf('|')).split('\n');
  return { line: before.length, offset: (before.at(-1) ?? '').length + 1 };
}
