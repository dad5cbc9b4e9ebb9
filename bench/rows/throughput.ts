import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundleApp } from '../contenders/bundle-app.js';
import { nodes } from '../contenders/programs.js';
import { alternate, type Runner } from '../measure/alternate.js';
import { contendersOf } from '../measure/measured.js';
import { spent } from '../measure/spent.js';
import { median } from '../measure/statistics.js';
import { buildProgram } from '../programs/build-program.js';
import type { RoundResult } from '../programs/concurrent-calls.js';
import type { Contender } from '../report/measurement.js';
import { emptyFolder } from '../workshop.js';
import type { Row } from './row.js';

const own = 'Countersign';
const hand = 'fetch, signed by hand';
/** Countersign gives every attempt a time limit, too. */
const limited = 'the same with AbortSignal.timeout';

const calls = 10_000;
/** Of one process. The first opens the connections, and is not counted. */
const rounds = 4;
/** It takes long, and the first round has warmed up. */
const cap = 2;

interface Outcome {
  readonly callsPerSecond: number;
  readonly cpuMs: number;
  /** What is held after the last round, to what was held after the second. */
  readonly growth: number;
  readonly peakMiB: number;
}

/** All at once, against a server in a process of its own. */
export const throughput: Row = {
  name: 'throughput',
  measure: async ({ runs }) => {
    const server = await startServer();
    try {
      const program = await buildProgram('concurrent-calls');
      const runners = [
        await runnerOf(own, { client: 'countersign', app: 'loopback', program, baseUrl: server.baseUrl }),
        await runnerOf(hand, { client: 'raw', app: 'loopback', program, baseUrl: server.baseUrl }),
        await runnerOf(limited, { client: 'raw', app: 'loopback-limited', program, baseUrl: server.baseUrl }),
      ];
      const outcomes = await alternate(runners, runs);
      const contenders = (number: (outcome: Outcome) => number): readonly Contender[] => contendersOf(outcomes, number);
      const title = '10,000 signed calls at once over loopback';
      const subject = own;
      return [
        {
          id: 'throughput',
          title,
          unit: 'calls/s',
          subject,
          contenders: contenders(({ callsPerSecond }) => callsPerSecond),
          target: { against: hand, bound: 'at least', value: 0.9 },
        },
        {
          id: 'throughput/memory',
          title: `${title}: memory held after 40,000 to that after 20,000`,
          unit: '×',
          subject,
          contenders: contenders(({ growth }) => growth),
          target: { bound: 'at most', value: 1.05 },
        },
        {
          id: 'throughput/peak',
          title: `${title}: peak memory`,
          unit: 'MiB',
          subject,
          contenders: contenders(({ peakMiB }) => peakMiB),
        },
        {
          id: 'throughput/cpu',
          title: `${title}: CPU time of the caller per call`,
          unit: 'µs',
          subject,
          contenders: contenders(({ cpuMs }) => (cpuMs * 1000) / calls / rounds),
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

interface Setting {
  readonly client: 'countersign' | 'raw';
  readonly app: string;
  readonly program: string;
  readonly baseUrl: string;
}

async function runnerOf(name: string, { client, app, program, baseUrl }: Setting): Promise<Runner<Outcome>> {
  const outfile = join(emptyFolder(`throughput/${client}-${app}`), 'app.mjs');
  await bundleApp({ client, app, platform: 'node' }, { outfile });
  const args = ['--expose-gc', program, outfile, String(calls), String(rounds)];
  return {
    name,
    cap,
    run: async () => {
      const { stdout, cpuMs, peakMiB } = await spent({ program: nodes.here(), args, env: { BASE_URL: baseUrl } });
      const [, ...counted] = JSON.parse(stdout) as readonly RoundResult[];
      const [first, last] = [counted.at(0)?.heldMiB ?? NaN, counted.at(-1)?.heldMiB ?? NaN];
      return {
        callsPerSecond: calls / median(counted.map(({ seconds }) => seconds)),
        cpuMs,
        growth: last / first,
        peakMiB,
      };
    },
  };
}

interface Server {
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
}

async function startServer(): Promise<Server> {
  const reply = { id: '6a8f3b2c-0d5e-4a3b-9f6d-1c2b3a4d5e6f', side: 'buy', symbol: 'btc-usdt', status: 'new' };
  const program = await buildProgram('server');
  const child = spawn(nodes.here(), [program, JSON.stringify(reply)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const [port] = (await once(child.stdout.setEncoding('utf8'), 'data')) as readonly string[];
  return {
    baseUrl: `http://127.0.0.1:${port?.trim() ?? ''}/v2`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
