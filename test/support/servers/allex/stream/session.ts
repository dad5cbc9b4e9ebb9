import type { WebSocket } from 'ws';
import type { AllexCredentials } from '../credentials.js';
import { problemOf } from './authenticate.js';
import {
  hasPairs,
  isPrivate,
  isPublic,
  PAIRS,
  privateTopics,
  publicTopics,
  USER_ID,
  type TopicMessage,
} from './topics.js';

/** What a server's sessions share. */
export interface SessionOptions {
  readonly credentials: AllexCredentials;
  readonly now: () => number;
  /** Messages a second; more are refused. */
  readonly rate: number;
  /** A connection that has said nothing for so long is closed; milliseconds. */
  readonly idleMs: number;
  /** Without an answer to an `auth` message, a `ping` or a subscription, as they are asked. */
  readonly mutes: ReadonlySet<string>;
}

const userName = 'user@example.com';

/** One connection as the engine behind the exchange holds it. */
export class StreamSession {
  readonly socket: WebSocket;
  readonly number: number;
  /** What was asked, in the order it came, as `subscribe trade:btc-usdt`. */
  readonly asked: string[] = [];
  readonly received: string[] = [];
  /** `topic` or `topic:symbol` of everything it gets. */
  readonly channels = new Set<string>();
  tooFast = 0;
  closeCode: number | undefined;
  #user: string | undefined;
  readonly #options: SessionOptions;
  readonly #times: number[] = [];
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(socket: WebSocket, number: number, options: SessionOptions) {
    this.socket = socket;
    this.number = number;
    this.#options = options;
    this.#wait();
    socket.on('close', (code) => {
      clearTimeout(this.#idle);
      this.closeCode = code;
    });
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => this.#receive(data.toString()));
  }

  get isAuthenticated(): boolean {
    return this.#user !== undefined;
  }

  /** With credentials that the handshake was found to carry, or without. */
  greet(isAuthenticated: boolean): void {
    this.say({ message: 'Welcome!' });
    if (isAuthenticated) this.#welcome();
  }

  say(message: object): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** To whom it may concern. */
  publish(message: TopicMessage): void {
    const channel =
      message.symbol !== undefined && hasPairs(message.topic) ? `${message.topic}:${message.symbol}` : message.topic;
    if (this.channels.has(channel)) this.say({ ...message, time: Math.floor(this.#options.now() / 1000) });
  }

  #receive(text: string): void {
    this.#wait();
    this.received.push(text);
    const now = performance.now();
    this.#times.push(now);
    if (this.#times.filter((time) => now - time < 1_000).length > this.#options.rate) {
      this.tooFast += 1;
      return this.say({ error: 'Too many requests' });
    }
    try {
      this.#obey(text);
    } catch (error) {
      this.say({ error: (error as Error).message });
    }
  }

  #obey(text: string): void {
    const { op, args = [] } = parsed(text);
    this.asked.push([op, ...args.map((each) => (typeof each === 'string' ? each : '…'))].join(' '));
    if (this.#options.mutes.has(op)) return;
    if (op === 'ping') return this.say({ message: 'pong' });
    if (op === 'auth') return this.#authenticate(args[0]);
    const act = op === 'subscribe' ? this.#subscribe : op === 'unsubscribe' ? this.#unsubscribe : undefined;
    if (act === undefined) throw new Error('Invalid operation');
    // One that is refused drops the rest.
    for (const address of args) act.call(this, ...split(String(address)));
  }

  #authenticate(fields: unknown): void {
    if (this.isAuthenticated) throw new Error('Already authenticated');
    const { credentials, now } = this.#options;
    const entries = Object.entries(fields ?? {}).map(([name, value]) => [name, String(value)] as const);
    const problem = problemOf(new Map(entries), credentials, now());
    if (problem !== undefined) throw new Error(problem);
    this.#welcome();
  }

  #welcome(): void {
    this.#user = userName;
    this.say({ message: `User ${userName} authenticated` });
  }

  #subscribe(topic: string, symbol: string | undefined): void {
    const pairs = this.#check(topic, symbol);
    for (const pair of pairs) {
      const channel = pair === undefined ? topic : `${topic}:${pair}`;
      if (this.channels.has(channel)) {
        if (symbol !== undefined || pair === undefined) throw new Error(`Already subscribed to channel ${channel}`);
        this.say({ message: `Already subscribed to channel ${channel}` });
        continue;
      }
      this.channels.add(channel);
      const data = isPrivate(topic) ? privateTopics[topic] : publicTopics[topic];
      if (data === undefined || this.#options.mutes.has(channel)) continue;
      const whose = isPrivate(topic) ? { user_id: USER_ID } : pair === undefined ? {} : { symbol: pair };
      this.publish({ topic, action: 'partial', ...whose, data });
    }
  }

  #unsubscribe(topic: string, symbol: string | undefined): void {
    for (const pair of this.#check(topic, symbol)) {
      const channel = pair === undefined ? topic : `${topic}:${pair}`;
      const problem = this.channels.delete(channel) ? undefined : `Not subscribed to channel ${channel}`;
      if (problem !== undefined && (symbol !== undefined || pair === undefined)) throw new Error(problem);
      this.say({ message: problem ?? `Unsubscribed from channel ${channel}` });
    }
  }

  #check(topic: string, symbol: string | undefined): readonly (string | undefined)[] {
    if (!isPublic(topic) && !isPrivate(topic)) throw new Error(`Topic ${topic} is not supported`);
    if (isPrivate(topic) && !this.isAuthenticated) throw new Error('Bearer or HMAC authentication required');
    if (!hasPairs(topic)) return [undefined];
    if (symbol !== undefined && !PAIRS.includes(symbol)) throw new Error('Invalid symbol');
    return symbol === undefined ? PAIRS : [symbol];
  }

  #wait(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.socket.close(1000), this.#options.idleMs);
  }
}

function split(address: string): [topic: string, symbol: string | undefined] {
  const [topic = '', symbol] = address.split(':');
  return [topic, symbol];
}

function parsed(text: string): { op: string; args?: readonly unknown[] } {
  try {
    return JSON.parse(text) as { op: string; args?: readonly unknown[] };
  } catch {
    throw new Error('Error: wrong input');
  }
}
